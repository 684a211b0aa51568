package loupe.recommend;

import loupe.data.BadInputException;

/**
 * EASE (Steck 2019): the weights B with diagonal 0 for which XB comes nearest to X, in closed form: P = (X'X + lambda I)^-1,
 * B_ij = -P_ij / P_jj. Where it is stopped on the way it knows nothing.
 */
final class EaseFit {

    private EaseFit() {}

    static Recommender fit(Lesson lesson, Progress progress) throws BadInputException {
        RatingTable ratings = lesson.ratings();
        int films = ratings.films().size();
        float[] weights = Together.counts(ratings);
        double[][] inverse = Inverse.of(regularized(weights, films, lesson.recipe().number(Setting.REGULARIZATION)), progress);
        if (progress.stopped()) {
            return new ItemWeights(ratings, new float[weights.length]);
        }
        for (int film = 0; film < films; film++) {
            if (!Double.isFinite(inverse[film][film])) {
                throw new BadInputException("ease needs a ridge: with --reg " + lesson.recipe().number(Setting.REGULARIZATION)
                        + " its equations have no one answer. Try 400.");
            }
        }
        for (int from = 0; from < films; from++) {
            for (int to = 0; to < films; to++) {
                double both = inverse[Math.max(from, to)][Math.min(from, to)];
                weights[from * films + to] = from == to ? 0 : (float) (-both / inverse[to][to]);
            }
        }
        return new ItemWeights(ratings, weights);
    }

    private static double[][] regularized(float[] counts, int films, double lambda) {
        double[][] matrix = new double[films][films];
        for (int film = 0; film < films; film++) {
            for (int other = 0; other <= film; other++) {
                matrix[film][other] = counts[film * films + other];
            }
            matrix[film][film] += lambda;
        }
        return matrix;
    }
}
