package loupe.training.tuning;

import java.util.Arrays;

/**
 * A Gaussian process: from results at some places, a guess at any other place and how far it may be off (Rasmussen and
 * Williams 2006, "Gaussian Processes for Machine Learning", chapter 2). Its mean is a constant that is estimated too.
 */
final class Surrogate {

    private final Features features;
    private final double[][] places;
    private final double[] inverses;
    private final Cholesky factor;
    private final double mean;
    private final double variance;
    private final double[] weights;
    private final double[] ones;
    private final double onesSize;

    /** A guess: where the result is expected, and its standard deviation. */
    record Guess(double mean, double deviation) {}

    /** @param fit that {@link Likelihood} found for {@code places}, or for some of them @param results one a place */
    Surrogate(Features features, double[][] places, double[] results, Likelihood.Fit fit) {
        this.features = features;
        this.places = places;
        inverses = fit.inverses();
        factor = Likelihood.factor(new Likelihood.Distances(features, places), inverses, fit.noise());
        ones = ones(factor, places.length);
        onesSize = Arrays.stream(ones).sum();
        mean = Cholesky.dot(ones, results, results.length) / onesSize;
        weights = factor.solve(Arrays.stream(results).map(result -> result - mean).toArray());
        variance = fit.variance();
    }

    static double[] ones(Cholesky factor, int count) {
        double[] all = new double[count];
        Arrays.fill(all, 1);
        return factor.solve(all);
    }

    Guess at(double[] place) {
        int n = places.length;
        double[] squares = new double[features.count()];
        double[] likeness = new double[n];
        for (int i = 0; i < n; i++) {
            features.squares(places[i], place, squares);
            likeness[i] = Matern.of(Matern.reach(squares, inverses));
        }
        double[] half = factor.forward(likeness);
        double unsure = 1 - Cholesky.dot(ones, likeness, n);
        double spread = 1 - Cholesky.dot(half, half, n) + unsure * unsure / onesSize;
        return new Guess(mean + Cholesky.dot(weights, likeness, n), Math.sqrt(variance * Math.max(spread, 1e-12)));
    }
}
