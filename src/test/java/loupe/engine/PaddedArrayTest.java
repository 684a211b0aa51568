package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
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

    @Test
    void pooling_and_frozen_and_switched_off_layers_keep_zero_and_do_not_hinder() {
        NetworkSpec network = NetworkText.parse("p", "frozen(conv 20@5) | elu | off(sigmoid) | avgpool 2 | conv 50@5 gelu | gmaxpool | dense 10");

        assertThat(PaddedArray.of(network, 8)).extracting(PaddedArray::paddedDimensions).containsExactly(
                new int[] {24, 1, 5, 5}, new int[] {24}, new int[] {56, 24, 5, 5}, new int[] {56}, new int[] {10, 56}, new int[] {10});
    }

    @ParameterizedTest
    @ValueSource(strings = {"conv 20@5 | batchnorm | flatten | dense 10", "conv 20@5 | layernorm | flatten | dense 10",
            "conv 20@5 | dropout 0.5 | flatten | dense 10", "residual(conv 1@3 pad 1) | conv 20@3 | flatten | dense 10",
            "conv 20@5 | resize 2 | flatten | dense 10", "conv 20@5 | frozen(frozen(pad 2)) | flatten | dense 10"})
    void a_network_with_other_layers_is_not_padded(String network) {
        assertThat(PaddedArray.of(NetworkText.parse("o", network), 16))
                .allSatisfy(array -> assertThat(array.paddedSize()).isEqualTo(array.parameter().shape().size()));
    }

    @Test
    void what_is_not_trained_lies_behind_what_is() {
        FlatLayout layout = FlatLayout.of(NetworkText.parse("f", "frozen(flatten | dense 5) | batchnorm | dense 10"), 8);

        assertThat(layout.trained()).isEqualTo(16 + 16 + 64 + 16);
        assertThat(layout.offsets()).containsExactly(112, 4032, 0, 16, 4048, 4064, 32, 96);
        assertThat(layout.size()).isEqualTo(4080);
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
