package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ImageTransformTest {

    @Test
    void a_shift_by_whole_pixels_is_exact_right_and_down() {
        GrayImage moved = ImageTransform.shifted(dot(10, 12), 3, -2);

        assertThat(moved).isEqualTo(dot(13, 10));
    }

    @Test
    void a_shift_by_half_a_pixel_shares_the_ink() {
        GrayImage moved = ImageTransform.shifted(dot(10, 12), 0.5, 0);

        assertThat(moved.at(10, 12)).isEqualTo(0.5f);
        assertThat(moved.at(11, 12)).isEqualTo(0.5f);
    }

    @Test
    void a_shift_and_the_shift_back_give_the_picture_again_where_nothing_left_the_frame() {
        GrayImage image = dot(6, 20);

        assertThat(ImageTransform.shifted(ImageTransform.shifted(image, 6, -5), -6, 5)).isEqualTo(image);
    }

    @Test
    void what_leaves_the_frame_is_lost() {
        assertThat(ImageTransform.shifted(dot(26, 5), 2, 0)).isEqualTo(GrayImage.blank());
    }

    @Test
    void a_quarter_turn_clockwise_takes_the_top_to_the_right() {
        GrayImage turned = ImageTransform.rotated(dot(13, 4), 90);

        assertThat(turned.at(23, 13)).isCloseTo(1, within(1e-6f));
    }

    @Test
    void a_whole_turn_gives_the_picture_again() {
        GrayImage turned = ImageTransform.rotated(dot(9, 4), 360);

        assertThat(turned.toArray()).usingComparatorWithPrecision(1e-5f).containsExactly(dot(9, 4).toArray());
    }

    @Test
    void a_picture_is_put_where_it_was_turned_scaled_and_moved_around_a_pivot() {
        GrayImage image = dot(9, 14);

        assertThat(ImageTransform.placed(image, new ImageTransform.Placement(14.5, 14.5, 0, 0, 0, 1))).isEqualTo(image);
        assertThat(ImageTransform.placed(image, new ImageTransform.Placement(14.5, 14.5, 2, 1, 90, 1)).at(16, 10))
                .isCloseTo(1, within(1e-6f));
        assertThat(ImageTransform.placed(image, new ImageTransform.Placement(14.5, 14.5, 0, 0, 0, 2)).at(4, 14))
                .isCloseTo(1, within(1e-6f));
    }

    private static GrayImage dot(int x, int y) {
        float[] ink = new float[28 * 28];
        ink[y * 28 + x] = 1;
        return new GrayImage(28, 28, ink);
    }
}
