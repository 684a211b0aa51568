package loupe.training.tuning;

/**
 * Expected improvement (Jones, Schonlau and Welch 1998, "Efficient Global Optimization of Expensive Black-Box Functions"): by
 * how much a result is expected to be below the best so far, results above it counting as none. As a logarithm, so that places
 * with hardly any hope can still be compared.
 */
final class Improvement {

    private static final double ROOT = Math.sqrt(2 * Math.PI);
    private static final double FAR = -6;

    private Improvement() {}

    /** @param best the lowest so far */
    static double logarithm(Surrogate.Guess guess, double best) {
        double z = (best - guess.mean()) / guess.deviation();
        return Math.log(guess.deviation()) + (z < FAR ? far(z) : Math.log(density(z) + z * below(z)));
    }

    /** The tail of {@code log(density(z) + z * below(z))}, from the asymptotic series of Mills' ratio: density(z) / (z^2 + 3). */
    private static double far(double z) {
        return -0.5 * z * z - Math.log(ROOT) - Math.log(z * z + 3);
    }

    private static double density(double z) {
        return Math.exp(-0.5 * z * z) / ROOT;
    }

    /**
     * The share of a normal distribution below {@code z}, to a relative error of 1.2e-7 (the Chebyshev fit of erfc in Press,
     * Teukolsky, Vetterling and Flannery 1992, "Numerical Recipes", section 6.2).
     */
    static double below(double z) {
        double x = Math.abs(z) / Math.sqrt(2);
        double t = 1 / (1 + 0.5 * x);
        double series = 0;
        for (int i = ERFC.length - 1; i >= 0; i--) {
            series = series * t + ERFC[i];
        }
        double tail = 0.5 * t * Math.exp(-x * x + series);
        return z <= 0 ? tail : 1 - tail;
    }

    private static final double[] ERFC = {-1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398,
        1.48851587, -0.82215223, 0.17087277};
}
