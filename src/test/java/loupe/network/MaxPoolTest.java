package loupe.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaxPoolTest {

    @Test
    void windows_lie_side_by_side_unless_a_stride_is_given() {
        assertThat(new MaxPool(2)).isEqualTo(new MaxPool(2, 2));
        assertThat(new MaxPool(2).outputShape(new Shape.Pictures(20, 24, 24))).isEqualTo(pictures(20, 12, 12));
    }

    @Test
    void a_rest_that_fills_no_window_is_left_out() {
        // 25 = 12 windows of 2 and one row more; 7 = 2 windows of 3 and one column more.
        assertThat(new MaxPool(2).outputShape(new Shape.Pictures(1, 25, 24))).isEqualTo(pictures(1, 12, 12));
        assertThat(new MaxPool(3).outputShape(new Shape.Pictures(1, 9, 7))).isEqualTo(pictures(1, 3, 2));
    }

    @Test
    void windows_may_overlap_or_leave_gaps() {
        // (14 - 3) / 2 + 1 and (14 - 2) / 5 + 1
        assertThat(new MaxPool(3, 2).outputShape(new Shape.Pictures(4, 14, 14))).isEqualTo(pictures(4, 6, 6));
        assertThat(new MaxPool(2, 5).outputShape(new Shape.Pictures(4, 14, 14))).isEqualTo(pictures(4, 3, 3));
    }

    @Test
    void a_window_as_large_as_the_picture_keeps_one_number_of_it() {
        assertThat(new MaxPool(28).outputShape(new Shape.Pictures(3, 28, 28))).isEqualTo(pictures(3, 1, 1));
    }

    @Test
    void a_window_that_is_too_large_for_one_side_is_too_large() {
        assertThat(new MaxPool(5).outputShape(new Shape.Pictures(1, 8, 4))).isEqualTo(new Shaped.Fault(
                "A window of 5x5 is larger than its pictures of 8x4. Use a smaller window?", "Use a window of 4", new MaxPool(4)));
    }

    @Test
    void a_list_of_numbers_has_no_windows() {
        assertThat(new MaxPool(2).outputShape(new Shape.Values(784))).isEqualTo(new Shaped.Fault(
                "Pooling wants pictures and gets a list of 784 numbers. Remove it, or move it before Flatten?", "Remove it"));
    }

    @Test
    void nothing_of_it_is_trained() {
        assertThat(new MaxPool(2).parameters(NetworkSpec.DIGIT)).isEmpty();
        assertThat(new MaxPool(2).parameterCount(NetworkSpec.DIGIT)).isZero();
    }

    @Test
    void the_text_leaves_out_what_is_usual() {
        assertThat(new MaxPool(2).text()).isEqualTo("maxpool 2");
        assertThat(new MaxPool(3, 2).text()).isEqualTo("maxpool 3 stride 2");
    }

    private static Shaped pictures(int channels, int height, int width) {
        return new Shaped.Fits(new Shape.Pictures(channels, height, width));
    }
}
