package loupe.recommend;

import java.util.Arrays;
import java.util.OptionalDouble;
import loupe.data.Chance;

/**
 * Biased matrix factorisation by stochastic gradient descent, one step a rating (Koren, Bell and Volinsky 2009): error e = r - mean -
 * b_u - b_i - p q; each number moves by rate x (e x what it was multiplied with - regularisation x itself).
 */
final class MfFit {

    private static final double DEVIATION = 0.05;
    /** Steps between two looks at whether to stop. */
    private static final int BETWEEN_LOOKS = 2048;

    private final RatingTable ratings;
    private final Recipe recipe;
    private final float mean;
    private final float rate;
    private final float regularization;
    private final float[][] people;
    private final float[][] films;
    private final float[] personBiases;
    private final float[] filmBiases;
    private final Chance chance;

    private MfFit(Lesson lesson) {
        ratings = lesson.ratings();
        recipe = lesson.recipe();
        mean = (float) ratings.mean();
        rate = (float) recipe.number(Setting.RATE);
        regularization = (float) recipe.number(Setting.REGULARIZATION);
        chance = Chance.of(lesson.seed(), 0);
        people = Table.normal(ratings.people().size(), recipe.count(Setting.K), DEVIATION, chance);
        films = Table.normal(ratings.films().size(), recipe.count(Setting.K), DEVIATION, chance);
        personBiases = new float[people.length];
        filmBiases = new float[films.length];
    }

    static Recommender fit(Lesson lesson, Progress progress) {
        MfFit fit = new MfFit(lesson);
        int[] order = Places.shuffled(fit.ratings.size(), fit.chance);
        for (int epoch = 1; epoch <= fit.recipe.count(Setting.EPOCHS) && !progress.stopped(); epoch++) {
            Places.shuffle(order, fit.chance);
            double rmse = fit.epoch(order, progress);
            Runaway.check(rmse, epoch);
            if (progress.stopped()) {
                break;
            }
            progress.done(new Progress.Epoch(epoch, rmse, fit::model));
        }
        return fit.model();
    }

    /** One step a rating and the error before each; where it is stopped, over those that were made. */
    private double epoch(int[] order, Progress progress) {
        double squares = 0;
        int steps = 0;
        while (steps < order.length && (steps % BETWEEN_LOOKS != 0 || !progress.stopped())) {
            squares += step(order[steps++]);
        }
        return steps == 0 ? 0 : Math.sqrt(squares / steps);
    }

    /** Moves by one rating and gives the squared error before. */
    private double step(int place) {
        int person = ratings.personRows()[place];
        int film = ratings.filmRows()[place];
        float[] p = people[person];
        float[] q = films[film];
        float error = ratings.stars()[place] - mean - personBiases[person] - filmBiases[film] - Table.dot(p, q);
        float decay = rate * regularization;
        personBiases[person] += rate * error - decay * personBiases[person];
        filmBiases[film] += rate * error - decay * filmBiases[film];
        float step = rate * error;
        float keep = 1 - decay;
        for (int k = 0; k < p.length; k++) {
            float before = p[k];
            p[k] = keep * before + step * q[k];
            q[k] = keep * q[k] + step * before;
        }
        return (double) error * error;
    }

    private FactorModel model() {
        int k = recipe.count(Setting.K);
        return new FactorModel(new Embedding(ratings.people(), k, Table.flat(people, k), Arrays.copyOf(personBiases, personBiases.length)),
                new Embedding(ratings.films(), k, known(Table.flat(films, k)), Arrays.copyOf(filmBiases, filmBiases.length)),
                mean, new FoldIn.Ridge(2, OptionalDouble.of(3)), Scale.CUT_STARS);
    }

    /** The vectors without those that no rating has touched: they are still what chance made them. */
    private float[] known(float[] vectors) {
        int k = recipe.count(Setting.K);
        for (int row = 0; row < films.length; row++) {
            if (ratings.byFilm().count(row) == 0) {
                Arrays.fill(vectors, row * k, (row + 1) * k, 0);
            }
        }
        return vectors;
    }
}
