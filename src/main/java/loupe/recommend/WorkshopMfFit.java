package loupe.recommend;

import java.util.OptionalDouble;
import loupe.data.Chance;

/**
 * The workshop's linear matrix factorisation, with its faults: no mean, no biases, tiny first numbers, so that it must learn the mean
 * through inner products and stands still for two epochs first. Every batch moves every number of both tables, for weight decay and
 * momentum go on where there is no gradient. The batches are cut once and come in the same order in every epoch.
 */
final class WorkshopMfFit {

    private static final double FIRST = 0.01;

    private final RatingTable ratings;
    private final Recipe recipe;
    private final int batch;
    private final float[][] people;
    private final float[][] films;
    private final float[][] peopleGradient;
    private final float[][] filmsGradient;
    private final WorkshopStep step;
    private final int[] order;

    private WorkshopMfFit(Lesson lesson) {
        ratings = lesson.ratings();
        recipe = lesson.recipe();
        boolean adam = recipe.optimizer().filter(Optimizer.ADAM::equals).isPresent();
        batch = adam ? 100 : 50;
        Chance chance = Chance.of(lesson.seed(), 0);
        int k = recipe.count(Setting.K);
        people = Table.even(ratings.people().size(), k, FIRST, chance);
        films = Table.even(ratings.films().size(), k, FIRST, chance);
        peopleGradient = new float[people.length][k];
        filmsGradient = new float[films.length][k];
        float rate = (float) recipe.number(Setting.RATE);
        float decay = (float) recipe.number(Setting.REGULARIZATION);
        step = adam ? new WorkshopStep.Adam(rate, decay, people.length + films.length, k)
                : new WorkshopStep.Momentum(rate, decay, people.length + films.length, k);
        order = Places.shuffled(ratings.size(), chance);
    }

    static Recommender fit(Lesson lesson, Progress progress) {
        WorkshopMfFit fit = new WorkshopMfFit(lesson);
        for (int epoch = 1; epoch <= fit.recipe.count(Setting.EPOCHS) && !progress.stopped(); epoch++) {
            double squares = 0;
            for (int begin = 0; begin < fit.order.length && !progress.stopped(); begin += fit.batch) {
                squares += fit.batch(begin, Math.min(fit.order.length, begin + fit.batch));
            }
            progress.done(new Progress.Epoch(epoch, Math.sqrt(squares / fit.order.length), fit::model));
        }
        return fit.model();
    }

    /** Moves by one batch and gives the sum of the squared errors before. */
    private double batch(int begin, int end) {
        double squares = 0;
        for (int i = begin; i < end; i++) {
            int place = order[i];
            int person = ratings.personRows()[place];
            int film = ratings.filmRows()[place];
            float error = Table.dot(people[person], films[film]) - ratings.stars()[place];
            Table.add(peopleGradient[person], error / (end - begin), films[film]);
            Table.add(filmsGradient[film], error / (end - begin), people[person]);
            squares += (double) error * error;
        }
        step.begin();
        for (int row = 0; row < people.length; row++) {
            step.move(row, people[row], peopleGradient[row]);
        }
        for (int row = 0; row < films.length; row++) {
            step.move(people.length + row, films[row], filmsGradient[row]);
        }
        return squares;
    }

    private FactorModel model() {
        int k = recipe.count(Setting.K);
        return new FactorModel(Embedding.of(ratings.people(), k, Table.flat(people, k)),
                Embedding.of(ratings.films(), k, Table.flat(films, k)), 0, new FoldIn.Ridge(1, OptionalDouble.empty()), Scale.STARS);
    }
}
