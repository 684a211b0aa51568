package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PictureFitTest {

    @Test
    void a_pixel_is_the_mean_of_the_area_that_it_covers() {
        GrayImage board = picture(56, 56, (x, y) -> (x + y) % 2 == 0);

        assertThat(PictureFit.whole(board).toArray()).containsOnly(0.5f);
    }

    @Test
    void a_small_picture_is_enlarged_without_losing_ink() {
        GrayImage fitted = PictureFit.whole(picture(14, 14, (x, y) -> x == 3 && y == 5));

        assertThat(fitted).isEqualTo(picture(28, 28, (x, y) -> (x == 6 || x == 7) && (y == 10 || y == 11)));
    }

    @Test
    void a_tall_picture_is_fitted_whole_with_paper_on_both_sides() {
        GrayImage fitted = PictureFit.whole(picture(10, 56, (x, y) -> true));

        // Half as large it is 5 wide, from 11.5 to 16.5: five pixels, the outer two of six half covered.
        for (int y = 0; y < 28; y++) {
            assertThat(Arrays.copyOfRange(fitted.toArray(), y * 28 + 10, y * 28 + 18))
                    .containsExactly(new float[] {0, 0.5f, 1, 1, 1, 1, 0.5f, 0}, within(1e-6f));
        }
    }

    @Test
    void a_scale_that_is_no_whole_number_keeps_the_share_of_ink() {
        GrayImage fitted = PictureFit.whole(picture(45, 45, (x, y) -> x < 15));

        double sum = 0;
        for (float ink : fitted.toArray()) {
            sum += ink;
        }
        // A third of 28 * 28.
        assertThat(sum).isCloseTo(784 / 3.0, within(1e-3));
    }

    @Test
    void mnist_s_way_puts_a_corner_s_ink_into_the_box_in_the_middle() {
        GrayImage fitted = PictureFit.likeMnist(picture(100, 100, (x, y) -> x >= 90 && y >= 80));

        // 10 x 20 becomes 10 x 20: the longer side is 20 already.
        assertThat(fitted).isEqualTo(picture(28, 28, (x, y) -> x >= 9 && x < 19 && y >= 4 && y < 24));
    }

    @Test
    void the_heavier_side_is_drawn_to_the_middle() {
        GrayImage fitted = PictureFit.likeMnist(picture(40, 40, (x, y) -> y == 0 || x < 4));

        Stroke.Point mass = Mass.centre(fitted);
        assertThat(mass.x()).isCloseTo(14.5, within(0.51));
        assertThat(mass.y()).isCloseTo(14.5, within(0.51));
    }

    @Test
    void grain_fainter_than_a_fifth_is_not_cropped_to() {
        float[] ink = picture(60, 60, (x, y) -> x >= 20 && x < 40 && y >= 20 && y < 40).toArray();
        ink[0] = 0.19f;

        assertThat(PictureFit.likeMnist(new GrayImage(60, 60, ink)))
                .isEqualTo(picture(28, 28, (x, y) -> x >= 4 && x < 24 && y >= 4 && y < 24));
    }

    @Test
    void no_ink_is_a_blank_picture_both_ways() {
        assertThat(PictureFit.likeMnist(new GrayImage(3, 90, new float[270]))).isEqualTo(GrayImage.blank());
        assertThat(PictureFit.whole(new GrayImage(3, 90, new float[270]))).isEqualTo(GrayImage.blank());
    }

    private interface Where {
        boolean isInk(int x, int y);
    }

    private static GrayImage picture(int width, int height, Where where) {
        float[] ink = new float[width * height];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = where.isInk(i % width, i / width) ? 1 : 0;
        }
        return new GrayImage(width, height, ink);
    }
}
