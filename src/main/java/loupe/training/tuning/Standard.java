package loupe.training.tuning;

import java.util.Arrays;

/** Costs in units of their own spread. */
final class Standard {

    private Standard() {}

    /**
     * {@code costs} moved and scaled to a mean of 0 and a deviation of 1; what is not finite first takes the worst finite one's
     * place.
     */
    static double[] of(double[] costs) {
        double worst = Arrays.stream(costs).filter(Double::isFinite).max().orElse(0);
        double[] finite = Arrays.stream(costs).map(cost -> Double.isFinite(cost) ? cost : worst).toArray();
        double mean = Arrays.stream(finite).average().orElse(0);
        double variance = Arrays.stream(finite).map(cost -> (cost - mean) * (cost - mean)).average().orElse(0);
        return Arrays.stream(finite).map(cost -> variance > 0 ? (cost - mean) / Math.sqrt(variance) : 0).toArray();
    }
}
