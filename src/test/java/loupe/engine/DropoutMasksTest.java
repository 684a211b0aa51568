package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import loupe.network.NetworkText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DropoutMasksTest {

    private static DropoutMasks masks(String network, long seed) {
        return new DropoutMasks(NetworkText.parse("some", network), seed, 100);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.5, 0.9})
    void so_many_become_0_as_the_rate_says_and_the_others_grow_so_that_the_mean_stays(double rate) {
        float[] mask = masks("flatten | dropout " + rate + " | dense 10", 1).mask(0, 0, 0);
        double sum = 0;
        int dropped = 0;
        for (float factor : mask) {
            assertThat(factor == 0 || factor == (float) (1 / (1 - rate))).isTrue();
            sum += factor;
            dropped += factor == 0 ? 1 : 0;
        }

        // 78,400 draws: five standard deviations.
        double deviation = 5 * Math.sqrt(rate * (1 - rate) / mask.length);
        assertThat((double) dropped / mask.length).isCloseTo(rate, within(deviation));
        assertThat(sum / mask.length).isCloseTo(1, within(deviation / (1 - rate)));
    }

    @Test
    void masks_depend_on_seed_epoch_batch_and_layer_and_on_nothing_else() {
        String network = "flatten | dropout 0.5 | dropout 0.5 | dense 10";
        float[] mask = masks(network, 1).mask(0, 2, 3);

        assertThat(masks(network + " relu", 1).mask(0, 2, 3)).isEqualTo(mask);
        assertThat(List.of(masks(network, 2).mask(0, 2, 3), masks(network, 1).mask(0, 3, 3), masks(network, 1).mask(0, 2, 4),
                masks(network, 1).mask(1, 2, 3), masks(network, 1).mask(0, 3, 2))).allSatisfy(other -> {
            int alike = 0;
            for (int i = 0; i < mask.length; i++) {
                alike += mask[i] == other[i] ? 1 : 0;
            }
            assertThat((double) alike / mask.length).isCloseTo(0.5, within(0.01));
        });
    }

    @Test
    void neighbouring_numbers_are_dropped_independently() {
        float[] mask = masks("flatten | dropout 0.5 | dense 10", 1).mask(0, 0, 0);
        for (int distance : new int[] {1, 2, 3, 28, 784}) {
            int alike = 0;
            for (int i = distance; i < mask.length; i++) {
                alike += mask[i] == mask[i - distance] ? 1 : 0;
            }
            assertThat((double) alike / (mask.length - distance)).as("distance %s", distance).isCloseTo(0.5, within(0.01));
        }
    }

    @Test
    void only_layers_that_drop_anything_have_masks_wherever_they_stand() {
        DropoutMasks masks = masks("dropout 0 | off(dropout 0.5) | frozen(dropout 0.5) | residual(dropout 0.25 | frozen(residual(dropout 0.25)))"
                + " | flatten | dropout 0.5 | dense 10", 1);

        assertThat(masks.count()).isEqualTo(4);
        assertThat(masks.dimensions(0)).containsExactly(100, 1, 28, 28);
        assertThat(masks.dimensions(3)).containsExactly(100, 784);
    }
}
