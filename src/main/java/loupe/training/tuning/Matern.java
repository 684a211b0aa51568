package loupe.training.tuning;

/**
 * How alike a Gaussian process takes the results at two places to be: Matern's function with smoothness 5/2, the usual one
 * for results of trainings (Snoek, Larochelle and Adams 2012, "Practical Bayesian Optimization of Machine Learning
 * Algorithms", section 3.1), with a length of its own for each parameter.
 *
 * <p>{@code k = (1 + a + a^2 / 3) e^-a}, where {@code a^2 = 5 * sum of (distance / length)^2}.
 */
final class Matern {

    private Matern() {}

    /** {@code a} for squared distances and the inverses of the squared lengths. */
    static double reach(double[] squares, double[] inverses) {
        return Math.sqrt(5 * Cholesky.dot(squares, inverses, squares.length));
    }

    /** How alike, from 0 to 1. */
    static double of(double reach) {
        return (1 + reach + reach * reach / 3) * Math.exp(-reach);
    }

    /** What the likeness gains when the logarithm of a length grows, over that length's {@code square / length^2}. */
    static double slope(double reach) {
        return 5.0 / 3 * (1 + reach) * Math.exp(-reach);
    }
}
