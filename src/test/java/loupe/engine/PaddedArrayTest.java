package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import loupe.network.InitialWeights;
import loupe.network.NetworkText;
import loupe.network.Presets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PaddedArrayTest {

    @Test
    void the_labs_filters_come_in_eights_and_the_next_layers_take_them() {
        assertThat(PaddedArray.of(Presets.CNN, 8)).extracting(PaddedArray::paddedDimensions).containsExactly(
                new int[] {24, 1, 5, 5}, new int[] {24}, new int[] {56, 24, 5, 5}, new int[] {56},
                new int[] {512, 56 * 16}, new int[] {512}, new int[] {10, 512}, new int[] {10});
    }

    @Test
    void or_in_sixteens_where_the_processor_works_on_so_many() {
        assertThat(PaddedArray.of(Presets.CNN, 16)).extracting(PaddedArray::paddedDimensions).containsExactly(
                new int[] {32, 1, 5, 5}, new int[] {32}, new int[] {64, 32, 5, 5}, new int[] {64},
                new int[] {512, 64 * 16}, new int[] {512}, new int[] {10, 512}, new int[] {10});
    }

    @Test
    void in_ones_nothing_is_padded() {
        assertThat(PaddedArray.of(Presets.CNN, 1))
                .allSatisfy(array -> assertThat(array.paddedSize()).isEqualTo(array.parameter().shape().size()));
    }

    @Test
    void a_network_with_a_sigmoid_is_not_padded_because_it_makes_something_of_nothing() {
        assertThat(PaddedArray.of(NetworkText.parse("s", "conv 20@5 sigmoid | flatten | dense 10"), 16))
                .allSatisfy(array -> assertThat(array.paddedSize()).isEqualTo(array.parameter().shape().size()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 16})
    void what_is_padded_comes_back_as_it_was(int lanes) {
        FlatLayout layout = FlatLayout.of(Presets.CNN, lanes);

        assertThat(layout.parameters(layout.flat(InitialWeights.of(Presets.CNN, 4)), "").sha256())
                .isEqualTo(InitialWeights.of(Presets.CNN, 4).sha256());
    }

    @Test
    void arrays_begin_on_cache_lines() {
        assertThat(FlatLayout.of(Presets.CNN, 8).offsets()).satisfies(all -> {
            for (int offset : all) {
                assertThat(offset % 16).isZero();
            }
        });
    }
}
