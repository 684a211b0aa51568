package loupe.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class Conv2dTest {

    private static final Shape DIGIT = new Shape.Pictures(1, 28, 28);

    @Test
    void a_filter_slides_to_every_place_where_it_fits() {
        // 28 - 5 + 1
        assertThat(new Conv2d(20, 5).outputShape(DIGIT)).isEqualTo(pictures(20, 24, 24));
        assertThat(new Conv2d(3, 1).outputShape(DIGIT)).isEqualTo(pictures(3, 28, 28));
        assertThat(new Conv2d(3, 28).outputShape(DIGIT)).isEqualTo(pictures(3, 1, 1));
    }

    @Test
    void a_stride_leaves_places_out_and_a_rest_that_is_too_small() {
        // (28 - 5) / 2 = 11 whole steps, and the first place.
        assertThat(new Conv2d(4, 5, 2, 0).outputShape(DIGIT)).isEqualTo(pictures(4, 12, 12));
        // (28 - 3) / 25 = 1 step.
        assertThat(new Conv2d(4, 3, 25, 0).outputShape(DIGIT)).isEqualTo(pictures(4, 2, 2));
    }

    @Test
    void padding_counts_on_both_sides() {
        // 28 + 2 * 2 - 5 + 1
        assertThat(new Conv2d(4, 5, 1, 2).outputShape(DIGIT)).isEqualTo(pictures(4, 28, 28));
        // A filter of 30 fits when one row is put above and one below: 28 + 2 - 30 + 1.
        assertThat(new Conv2d(4, 30, 1, 1).outputShape(DIGIT)).isEqualTo(pictures(4, 1, 1));
    }

    @Test
    void height_and_width_are_not_confused() {
        assertThat(new Conv2d(2, 3).outputShape(new Shape.Pictures(1, 10, 6))).isEqualTo(pictures(2, 8, 4));
    }

    @Test
    void a_filter_that_is_too_large_for_one_side_is_too_large() {
        assertThat(new Conv2d(4, 7).outputShape(new Shape.Pictures(1, 10, 6))).isEqualTo(new Shaped.Fault(
                "A filter of 7x7 is larger than its pictures of 10x6. Use a smaller filter?", "Use a kernel of 6", new Conv2d(4, 6)));
        assertThat(new Conv2d(4, 7).outputShape(new Shape.Pictures(1, 6, 10))).isEqualTo(new Shaped.Fault(
                "A filter of 7x7 is larger than its pictures of 6x10. Use a smaller filter?", "Use a kernel of 6", new Conv2d(4, 6)));
    }

    @Test
    void a_list_of_numbers_has_no_places() {
        assertThat(new Conv2d(4, 3).outputShape(new Shape.Values(1))).isEqualTo(new Shaped.Fault(
                "A convolution wants pictures and gets 1 number. Remove it, or move it before Flatten?", "Remove it"));
    }

    @Test
    void each_filter_has_a_weight_for_every_place_and_channel_and_one_bias() {
        // 20 filters of 1 * 5 * 5 and 20 biases; then 50 filters of 20 * 5 * 5 and 50 biases.
        assertThat(new Conv2d(20, 5).parameterCount(DIGIT)).isEqualTo(520);
        assertThat(new Conv2d(50, 5).parameterCount(new Shape.Pictures(20, 12, 12))).isEqualTo(25_050);
        assertThat(new Conv2d(50, 5, 3, 1).parameterCount(new Shape.Pictures(20, 12, 12))).isEqualTo(25_050);
    }

    @Test
    void a_filter_is_reached_by_all_channels_of_its_area_and_reaches_all_filters() {
        // In: 20 channels * 25; out: 50 filters * 25.
        assertThat(new Conv2d(50, 5).parameters(new Shape.Pictures(20, 12, 12))).isEqualTo(List.of(
                new ParameterShape(ParameterShape.Kind.CONV_WEIGHT, List.of(50, 20, 5, 5), 500, 1250),
                new ParameterShape(ParameterShape.Kind.CONV_BIAS, List.of(50), 500, 1250)));
    }

    @Test
    void the_text_leaves_out_what_is_usual() {
        assertThat(new Conv2d(20, 5).text()).isEqualTo("conv 20@5");
        assertThat(new Conv2d(20, 5, 2, 0).text()).isEqualTo("conv 20@5 stride 2");
        assertThat(new Conv2d(20, 5, 1, 2).text()).isEqualTo("conv 20@5 pad 2");
        assertThat(new Conv2d(20, 5, 2, 2).text()).isEqualTo("conv 20@5 stride 2 pad 2");
    }

    private static Shaped pictures(int channels, int height, int width) {
        return new Shaped.Fits(new Shape.Pictures(channels, height, width));
    }
}
