package loupe.training.tuning;

import java.util.Arrays;
import java.util.Optional;

/**
 * Chooses what a Gaussian process takes for granted - a length for each parameter, and how noisy results are - so that the
 * results at hand are likely: the logarithm of the marginal likelihood, its mean and variance estimated along the way, plus a
 * mild preference for middling lengths that matters only while there are few results. It climbs along the signs of the
 * gradient (Riedmiller and Braun 1993, RPROP).
 */
final class Likelihood {

    private static final double USUAL_LENGTH = Math.log(0.5);
    private static final double LENGTH_SPREAD = 1;
    private static final double USUAL_NOISE = Math.log(1e-3);
    private static final double NOISE_SPREAD = 3;
    private static final double[] LENGTHS = {Math.log(0.03), Math.log(30)};
    private static final double[] NOISES = {Math.log(1e-6), Math.log(1)};
    private static final double[] STARTS = {Math.log(0.3), Math.log(1.2)};
    private static final int STEPS = 40;

    private final Distances distances;
    private final double[] results;
    private final int lengths;

    /** @param inverses of the squared lengths @param variance of the results @param noise as a share of that variance */
    record Fit(double[] inverses, double variance, double noise) {}

    /** The squared distances between all places, parameter by parameter: what every likelihood needs. */
    record Distances(double[][][] squares) {
        Distances(Features features, double[][] places) {
            this(new double[places.length][][]);
            for (int i = 0; i < places.length; i++) {
                squares[i] = new double[i][features.count()];
                for (int j = 0; j < i; j++) {
                    features.squares(places[i], places[j], squares[i][j]);
                }
            }
        }
    }

    /** One point of the climb: how likely, which way up, and what it stands for. */
    private record Point(double height, double[] slope, Fit fit) {}

    private Likelihood(Distances distances, double[] results, int lengths) {
        this.distances = distances;
        this.results = results;
        this.lengths = lengths;
    }

    /** The most likely assumptions for {@code results} at {@code places}. */
    static Fit of(Features features, double[][] places, double[] results) {
        Likelihood likelihood = new Likelihood(new Distances(features, places), results, features.count());
        return Arrays.stream(STARTS).mapToObj(likelihood::climb).reduce((a, b) -> b.height() > a.height() ? b : a).orElseThrow().fit();
    }

    private Point climb(double length) {
        double[] at = new double[lengths + 1];
        Arrays.fill(at, length);
        at[lengths] = USUAL_NOISE;
        double[] step = new double[lengths + 1];
        Arrays.fill(step, 0.4);
        double[] before = new double[lengths + 1];
        Point best = point(at);
        Point here = best;
        for (int i = 0; i < STEPS; i++) {
            move(at, step, before, here.slope());
            here = point(at);
            best = here.height() > best.height() ? here : best;
        }
        return best;
    }

    private void move(double[] at, double[] step, double[] before, double[] slope) {
        for (int k = 0; k < at.length; k++) {
            double turn = before[k] * slope[k];
            step[k] = Math.clamp(step[k] * (turn > 0 ? 1.2 : turn < 0 ? 0.5 : 1), 1e-3, 1);
            double[] bounds = k < lengths ? LENGTHS : NOISES;
            at[k] = Math.clamp(at[k] + Math.signum(slope[k]) * step[k], bounds[0], bounds[1]);
            before[k] = slope[k];
        }
    }

    private Point point(double[] at) {
        double[] inverses = new double[lengths];
        Arrays.setAll(inverses, k -> Math.exp(-2 * at[k]));
        double noise = Math.exp(at[lengths]);
        Cholesky factor = factor(distances, inverses, noise);
        int n = results.length;
        double[] ones = Surrogate.ones(factor, n);
        double mean = Cholesky.dot(ones, results, n) / Arrays.stream(ones).sum();
        double[] rest = Arrays.stream(results).map(result -> result - mean).toArray();
        double[] weights = factor.solve(rest);
        double variance = Math.max(Cholesky.dot(rest, weights, n) / n, 1e-12);
        double[] slope = slope(factor.inverse(), weights, inverses, new Fit(inverses, variance, noise));
        double height = -0.5 * (n * Math.log(variance) + factor.logDeterminant());
        for (int k = 0; k < at.length; k++) {
            double usual = k < lengths ? USUAL_LENGTH : USUAL_NOISE;
            double spread = k < lengths ? LENGTH_SPREAD : NOISE_SPREAD;
            height -= 0.5 * Math.pow((at[k] - usual) / spread, 2);
            slope[k] -= (at[k] - usual) / (spread * spread);
        }
        return new Point(height, slope, new Fit(inverses, variance, noise));
    }

    private double[] slope(double[][] inverse, double[] weights, double[] inverses, Fit fit) {
        double[] slope = new double[lengths + 1];
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < i; j++) {
                double[] squares = distances.squares()[i][j];
                double pull = (weights[i] * weights[j] / fit.variance() - inverse[i][j])
                        * Matern.slope(Matern.reach(squares, inverses));
                for (int k = 0; k < lengths; k++) {
                    slope[k] += pull * squares[k] * inverses[k];
                }
            }
            slope[lengths] += 0.5 * fit.noise() * (weights[i] * weights[i] / fit.variance() - inverse[i][i]);
        }
        return slope;
    }

    /** Of the likenesses between all places, the noise on its diagonal; more of it where rounding would break it. */
    static Cholesky factor(Distances distances, double[] inverses, double noise) {
        int n = distances.squares().length;
        double[][] matrix = new double[n][];
        for (int i = 0; i < n; i++) {
            matrix[i] = new double[i + 1];
            for (int j = 0; j < i; j++) {
                matrix[i][j] = Matern.of(Matern.reach(distances.squares()[i][j], inverses));
            }
        }
        for (double more = noise + 1e-10; ; more *= 10) {
            for (int i = 0; i < n; i++) {
                matrix[i][i] = 1 + more;
            }
            Optional<Cholesky> factor = Cholesky.of(matrix);
            if (factor.isPresent()) {
                return factor.get();
            }
        }
    }
}
