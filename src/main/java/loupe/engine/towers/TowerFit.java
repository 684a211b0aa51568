package loupe.engine.towers;

import java.util.List;
import loupe.data.BadInputException;
import loupe.data.Chance;
import loupe.network.Parameters;
import loupe.recommend.Fitter;
import loupe.recommend.Lesson;
import loupe.recommend.Progress;
import loupe.recommend.Recommender;
import loupe.recommend.Setting;

/** Takes a course epoch by epoch, step by step. */
final class TowerFit implements Fitter {

    private final Course.Opening opening;
    private final TowerProgress listener;

    TowerFit(Course.Opening opening, TowerProgress listener) {
        this.opening = opening;
        this.listener = listener;
    }

    @Override
    public Recommender fit(Lesson lesson, Progress progress) throws BadInputException {
        if (lesson.ratings().size() == 0) {
            throw new BadInputException("There is no rating to learn from.");
        }
        Course course = opening.open(lesson);
        listener.begins(new Parameters(course.weights().stream().map(weight -> new Parameters.Array(weight.name(),
                List.of(weight.rows(), weight.columns()), weight.values().clone())).toList()));
        Descent descent = new Descent(course.optimization(), course.weights());
        int epochs = lesson.recipe().count(Setting.EPOCHS);
        for (int epoch = 0; epoch < epochs && !progress.stopped(); epoch++) {
            double squares = epoch(lesson, course, descent, epoch, progress);
            check(course, epoch);
            if (progress.stopped()) {
                break;
            }
            progress.done(new Progress.Epoch(epoch + 1, Math.sqrt(squares / lesson.ratings().size()), course::model));
        }
        course.content().ifPresent(listener::placed);
        if (!progress.stopped()) {
            course.viewers(progress::stopped).ifPresent(listener::met);
        }
        return course.model();
    }

    private double epoch(Lesson lesson, Course course, Descent descent, int epoch, Progress progress) {
        int batches = course.begin(epoch);
        double squares = 0;
        for (int batch = 0; batch < batches && !progress.stopped(); batch++) {
            squares += course.learn(batch, Chance.of(lesson.seed(), 1L + epoch, batch));
            double done = (epoch + (double) batch / batches) / lesson.recipe().count(Setting.EPOCHS);
            descent.step(lesson.recipe().number(Setting.RATE) * (1 - (1 - course.lastRate()) * done));
            listener.stepped();
        }
        return squares;
    }

    private static void check(Course course, int epoch) throws BadInputException {
        for (Weight weight : course.weights()) {
            for (float value : weight.values()) {
                if (!Float.isFinite(value)) {
                    throw new BadInputException("What was learnt is no longer a number (epoch " + epoch + ", " + weight.name()
                            + "). Try a smaller learning rate.");
                }
            }
        }
    }
}
