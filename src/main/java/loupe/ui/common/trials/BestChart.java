package loupe.ui.common.trials;

import java.util.ArrayList;
import java.util.List;
import loupe.training.tuning.Trial;
import loupe.ui.common.Texts;

/** The trials one after the other, each a dot, upwards by how good it is; the line is the best so far. */
final class BestChart implements TrialChart {

    private static final double LEFT = 60;
    private static final double RIGHT = 12;
    private static final double HEAD = 24;
    private static final double FOOT = 20;

    @Override
    public String title() {
        return Texts.of("tuning.best");
    }

    @Override
    public String sentence(Trials trials) {
        return trials.best().map(best -> Texts.of("tuning.best.sentence", best.number(), trials.figure(best))).orElse(Texts.of("tuning.empty"));
    }

    @Override
    public List<Mark> marks(Trials trials, double width, double height) {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Line(new double[] {LEFT, LEFT, width - RIGHT}, new double[] {HEAD, height - FOOT, height - FOOT}, Mark.Tone.AXIS, 0));
        marks.add(new Mark.Words(LEFT - 6, HEAD + 8, 1, trials.ends().getFirst()));
        marks.add(new Mark.Words(LEFT - 6, height - FOOT, 1, trials.ends().getLast()));
        int count = trials.all().size();
        marks.add(new Mark.Words(LEFT, height - 4, 0, count == 0 ? "" : "1"));
        marks.add(new Mark.Words(width - RIGHT, height - 4, 1, count < 2 ? "" : Integer.toString(count)));
        List<Double> xs = new ArrayList<>();
        List<Double> ys = new ArrayList<>();
        double highest = -1;
        for (Trial trial : trials.all()) {
            if (trial.result().isPresent()) {
                double worth = trials.worth(trial);
                double x = x(trial.number(), count, width);
                marks.add(new Mark.Dot(x, y(worth, height), Tones.of(trials, trial), worth));
                if (worth > highest) {
                    xs.addAll(highest < 0 ? List.of(x) : List.of(x, x));
                    ys.addAll(highest < 0 ? List.of(y(worth, height)) : List.of(y(highest, height), y(worth, height)));
                    highest = worth;
                }
            }
        }
        if (!xs.isEmpty()) {
            xs.add(x(count, count, width));
            ys.add(y(highest, height));
            marks.add(new Mark.Line(xs.stream().mapToDouble(x -> x).toArray(), ys.stream().mapToDouble(y -> y).toArray(), Mark.Tone.BEST, 1));
        }
        return marks;
    }

    private static double x(int number, int count, double width) {
        return LEFT + 8 + (count < 2 ? 0 : (number - 1.0) / (count - 1) * (width - LEFT - RIGHT - 16));
    }

    private static double y(double worth, double height) {
        return HEAD + 6 + (1 - worth) * (height - HEAD - FOOT - 12);
    }
}
