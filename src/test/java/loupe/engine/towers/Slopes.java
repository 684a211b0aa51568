package loupe.engine.towers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;

/** Compares gradients that were written by hand with what a small step really changes. */
final class Slopes {

    private static final float STEP = 1e-2f;
    private static final int PER_WEIGHT = 12;

    private Slopes() {}

    /**
     * @param weights whose gradients hold what is claimed
     * @param loss    computes the loss anew; may add to the gradients
     * @param close   how far the two may lie apart, beside a hundredth of the slope
     */
    static void agree(List<Weight> weights, DoubleSupplier loss, double close) {
        List<float[]> claimed = weights.stream().map(weight -> weight.gradient().clone()).toList();
        for (int w = 0; w < weights.size(); w++) {
            Weight weight = weights.get(w);
            int stride = Math.max(1, weight.values().length / PER_WEIGHT);
            for (int i = 0; i < weight.values().length; i += stride) {
                assertThat((double) claimed.get(w)[i]).as("%s, number %d", weight.name(), i)
                        .isCloseTo(measured(weight, i, loss), within(close + 0.02 * Math.abs(claimed.get(w)[i])));
            }
        }
        assertThat(claimed.stream().anyMatch(gradient -> !Arrays.equals(gradient, new float[gradient.length]))).isTrue();
    }

    private static double measured(Weight weight, int i, DoubleSupplier loss) {
        float before = weight.values()[i];
        weight.values()[i] = before + STEP;
        double above = loss.getAsDouble();
        weight.values()[i] = before - STEP;
        double below = loss.getAsDouble();
        weight.values()[i] = before;
        return (above - below) / (2 * STEP);
    }
}
