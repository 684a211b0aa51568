package loupe.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Fields worked out by hand. */
class ReceptiveFieldTest {

    @Test
    void the_cnn_s_second_pooling_sees_sixteen_pixels() {
        // 5, pooled 6, then 4 more at a step of 2: 14, pooled 2 more at a step of 2: 16; neighbours are 4 apart.
        assertThat(field(Presets.CNN, LayerPath.of(0), 3, 7)).isEqualTo(new Area(3, 7, 8, 12));
        assertThat(field(Presets.CNN, LayerPath.of(5), 0, 0)).isEqualTo(new Area(0, 0, 16, 16));
        assertThat(field(Presets.CNN, LayerPath.of(5), 3, 1)).isEqualTo(new Area(12, 4, 28, 20));
        assertThat(ReceptiveField.uncut(Presets.CNN.steps(), LayerPath.of(5))).contains(new Area(0, 0, 16, 16));
    }

    @Test
    void behind_flatten_a_number_sees_the_whole_picture() {
        assertThat(field(Presets.CNN, LayerPath.of(6), 0, 0)).isEqualTo(new Area(0, 0, 28, 28));
        assertThat(field(Presets.CNN, LayerPath.of(9), 0, 4)).isEqualTo(new Area(0, 0, 28, 28));
        assertThat(field(Presets.CNN_POOL, LayerPath.of(5), 0, 0)).isEqualTo(new Area(0, 0, 28, 28));
    }

    @Test
    void stride_padding_and_dilation_count_and_padding_is_not_seen() {
        NetworkSpec network = NetworkText.parse("n", "conv 2@3 stride 2 pad 1 dilate 2 | flatten | dense 10");

        // Output 2 starts at 2 * 2 - 1 and reaches over 5; output 0 starts at -1.
        assertThat(field(network, LayerPath.of(0), 2, 0)).isEqualTo(new Area(3, 0, 8, 4));
    }

    @Test
    void pixels_that_no_window_reaches_are_not_seen_by_the_head() {
        // maxpool 3 stride 3 reads rows 0 to 26.
        assertThat(field(NetworkText.parse("n", "maxpool 3 | flatten | dense 10"), LayerPath.of(2), 0, 0)).isEqualTo(new Area(0, 0, 27, 27));
    }

    @Test
    void a_resized_picture_sees_the_pixel_that_it_repeats_and_a_padded_one_may_see_nothing() {
        NetworkSpec network = NetworkText.parse("n", "resize 3 | pad 2 | flatten | dense 10");

        assertThat(field(network, LayerPath.of(0), 5, 6)).isEqualTo(new Area(1, 2, 2, 3));
        assertThat(field(network, LayerPath.of(1), 7, 8)).isEqualTo(new Area(1, 2, 2, 3));
        assertThat(field(network, LayerPath.of(1), 0, 8)).isEqualTo(Area.NONE);
    }

    @Test
    void a_block_sees_what_its_layers_and_its_shortcut_see() {
        NetworkSpec network = NetworkText.parse("n", "conv 4@3 | frozen(residual(conv 4@3 pad 1 | relu | conv 4@3 pad 1)) | flatten | dense 10");

        assertThat(field(network, LayerPath.of(1, 0), 10, 10)).isEqualTo(new Area(9, 9, 14, 14));
        assertThat(field(network, LayerPath.of(1), 10, 10)).isEqualTo(new Area(8, 8, 15, 15));
        assertThat(field(NetworkText.parse("n", "residual(off(conv 1@3) | batchnorm) | flatten | dense 10"), LayerPath.of(0), 4, 5))
                .isEqualTo(new Area(4, 5, 5, 6));
    }

    @Test
    void a_layer_normalisation_brings_everything_together() {
        assertThat(field(NetworkText.parse("n", "layernorm | flatten | dense 10"), LayerPath.of(0), 0, 0)).isEqualTo(new Area(0, 0, 28, 28));
    }

    @Test
    void an_input_without_pixels_has_no_field() {
        NetworkSpec flat = new NetworkSpec("n", new Shape.Values(784), NetworkText.layers("dense 10"));

        assertThat(ReceptiveField.of(flat.steps(), LayerPath.of(0), 0, 0)).isEmpty();
    }

    private static Area field(NetworkSpec network, LayerPath path, int row, int column) {
        return ReceptiveField.of(network.steps(), path, row, column).orElseThrow();
    }
}
