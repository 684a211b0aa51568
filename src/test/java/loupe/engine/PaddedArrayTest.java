package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import loupe.network.InitialWeights;
import loupe.network.NetworkText;
import loupe.network.Presets;
import org.junit.jupiter.api.Test;

final class PaddedArrayTest {

    @Test
    void the_labs_filters_come_in_eights_and_the_next_layers_take_them() {
        assertThat(PaddedArray.of(Presets.CNN, true)).extracting(PaddedArray::paddedDimensions).containsExactly(
                new int[] {24, 1, 5, 5}, new int[] {24}, new int[] {56, 24, 5, 5}, new int[] {56},
                new int[] {512, 56 * 16}, new int[] {512}, new int[] {10, 512}, new int[] {10});
    }

    @Test
    void a_network_with_a_sigmoid_is_not_padded_because_it_makes_something_of_nothing() {
        assertThat(PaddedArray.of(NetworkText.parse("s", "conv 20@5 sigmoid | flatten | dense 10"), true))
                .allSatisfy(array -> assertThat(array.paddedSize()).isEqualTo(array.parameter().shape().size()));
    }

    @Test
    void what_is_padded_comes_back_as_it_was() {
        FlatLayout layout = FlatLayout.of(Presets.CNN, true);

        assertThat(layout.parameters(layout.flat(InitialWeights.of(Presets.CNN, 4)), "").sha256())
                .isEqualTo(InitialWeights.of(Presets.CNN, 4).sha256());
    }

    @Test
    void arrays_begin_on_cache_lines() {
        assertThat(FlatLayout.of(Presets.CNN, true).offsets()).satisfies(all -> {
            for (int offset : all) {
                assertThat(offset % 16).isZero();
            }
        });
    }
}
