package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class WarpTest {

    private static final GrayImage DIGIT = new SyntheticDigits(DigitForms.shipped()).part(0, 3).image(2);
    private static final double A_GREY_OR_SO = 2.0 / 255;

    private static Augmenter.Amounts amounts(double right, double down, double degrees, double scale, double slant) {
        return new Augmenter.Amounts(right, down, degrees, scale, slant, 0, 0);
    }

    private static GrayImage warped(Augmenter.Amounts amounts) {
        byte[] pixels = new SyntheticDigits(DigitForms.shipped()).part(0, 3).pixels();
        byte[] third = Arrays.copyOfRange(pixels, 2 * 784, 3 * 784);
        byte[] target = new byte[784];
        Lattice flat = new Lattice();
        flat.draw(Chance.of(1, 1), 0);
        new Warp().take(third, amounts, flat, target, 0);
        return new LabelledImages(28, 28, target, new byte[1]).image(0);
    }

    @Test
    void whole_pixels_are_moved_exactly() {
        assertThat(warped(amounts(0, 0, 0, 1, 0))).isEqualTo(DIGIT);
        assertThat(warped(amounts(3, -2, 0, 1, 0))).isEqualTo(ImageTransform.shifted(DIGIT, 3, -2));
        assertThat(warped(amounts(14, 14, 0, 1, 0))).isEqualTo(ImageTransform.shifted(DIGIT, 14, 14));
    }

    @Test
    void parts_of_pixels_and_turns_are_those_of_the_canvas() {
        same(warped(amounts(2.3, -1.6, 0, 1, 0)), ImageTransform.shifted(DIGIT, 2.3, -1.6));
        same(warped(amounts(0, 0, 25, 1, 0)), ImageTransform.rotated(DIGIT, 25));
        same(warped(amounts(0, 0, -140, 1, 0)), ImageTransform.rotated(DIGIT, -140));
    }

    @Test
    void zoom_and_turn_are_around_the_middle_and_the_shift_comes_last() {
        same(warped(amounts(3.5, 1, 30, 0.8, 0)),
                ImageTransform.placed(DIGIT, new ImageTransform.Placement(14, 14, 3.5, 1, 30, 0.8)));
        same(warped(amounts(0, 0, 0, 1.4, 0)),
                ImageTransform.placed(DIGIT, new ImageTransform.Placement(14, 14, 0, 0, 0, 1.4)));
    }

    @Test
    void a_slant_moves_rows_sideways_by_their_distance_from_the_middle() {
        GrayImage slanted = warped(amounts(0, 0, 0, 1, 0.2));

        for (int row = 0; row < 28; row++) {
            GrayImage moved = ImageTransform.shifted(DIGIT, -0.2 * (row - 13.5), 0);
            for (int column = 0; column < 28; column++) {
                assertThat((double) slanted.at(column, row)).isCloseTo(moved.at(column, row), within(A_GREY_OR_SO));
            }
        }
    }

    private static void same(GrayImage one, GrayImage other) {
        for (int i = 0; i < 784; i++) {
            assertThat((double) one.at(i % 28, i / 28)).isCloseTo(other.at(i % 28, i / 28), within(A_GREY_OR_SO));
        }
    }
}
