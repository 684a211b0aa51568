package loupe.recommend;

import java.util.Arrays;
import java.util.OptionalDouble;
import loupe.data.Chance;

/**
 * The workshop's linear matrix factorisation, with its faults: no mean, no biases, tiny first numbers, so that it must learn the mean
 * through inner products and stands still for two epochs first. Every batch moves every number of both tables, for weight decay and
 * momentum go on where there is no gradient. The batches are cut once and come in the same order in every epoch.
 */
final class WorkshopMfFit {

    private static final double FIRST = 0.01;
    private static final int SGD_BATCH = 50;
    private static final int ADAM_BATCH = 100;

    private final RatingTable ratings;
    private final Recipe recipe;
    private final int batch;
    private final int k;
    /** The people's vectors, and behind them the films'. */
    private final float[] numbers;
    private final float[] gradient;
    private final WorkshopStep step;
    private final int[] order;

    private WorkshopMfFit(Lesson lesson) {
        ratings = lesson.ratings();
        recipe = lesson.recipe();
        k = recipe.count(Setting.K);
        boolean adam = recipe.optimizer().filter(Optimizer.ADAM::equals).isPresent();
        batch = adam ? ADAM_BATCH : SGD_BATCH;
        Chance chance = Chance.of(lesson.seed(), 0);
        numbers = new float[(ratings.people().size() + ratings.films().size()) * k];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (float) chance.between(-FIRST, FIRST);
        }
        gradient = new float[numbers.length];
        float rate = (float) recipe.number(Setting.RATE);
        float decay = (float) recipe.number(Setting.REGULARIZATION);
        step = adam ? new WorkshopStep.Adam(rate, decay, numbers.length) : new WorkshopStep.Momentum(rate, decay, numbers.length);
        order = Places.shuffled(ratings.size(), chance);
    }

    static Recommender fit(Lesson lesson, Progress progress) {
        WorkshopMfFit fit = new WorkshopMfFit(lesson);
        for (int epoch = 1; epoch <= fit.recipe.count(Setting.EPOCHS) && !progress.stopped(); epoch++) {
            double squares = 0;
            for (int begin = 0; begin < fit.order.length && !progress.stopped(); begin += fit.batch) {
                squares += fit.batch(begin, Math.min(fit.order.length, begin + fit.batch));
            }
            double rmse = Math.sqrt(squares / fit.order.length);
            Runaway.check(rmse, epoch);
            if (progress.stopped()) {
                break;
            }
            progress.done(new Progress.Epoch(epoch, rmse, fit::model));
        }
        return fit.model();
    }

    /** Moves by one batch and gives the sum of the squared errors before. */
    private double batch(int begin, int end) {
        double squares = 0;
        for (int i = begin; i < end; i++) {
            int person = ratings.personRows()[order[i]] * k;
            int film = (ratings.people().size() + ratings.filmRows()[order[i]]) * k;
            float error = -ratings.stars()[order[i]];
            for (int j = 0; j < k; j++) {
                error += numbers[person + j] * numbers[film + j];
            }
            float share = error / (end - begin);
            for (int j = 0; j < k; j++) {
                gradient[person + j] += share * numbers[film + j];
                gradient[film + j] += share * numbers[person + j];
            }
            squares += (double) error * error;
        }
        step.move(numbers, gradient);
        return squares;
    }

    private FactorModel model() {
        int people = ratings.people().size() * k;
        return new FactorModel(Embedding.of(ratings.people(), k, Arrays.copyOf(numbers, people)),
                Embedding.of(ratings.films(), k, Arrays.copyOfRange(numbers, people, numbers.length)), 0,
                new FoldIn.Ridge(0.1, OptionalDouble.empty()), Scale.STARS);
    }
}
