package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StarterDigitTest {

    private final Drawing digit = StarterDigit.drawing(280);

    @Test
    void its_ink_fills_the_middle_box_of_20_by_20_pixels() {
        Bounds ink = digit.bounds().orElseThrow().grown(digit.width() / 2);

        assertThat(ink.left()).isCloseTo(40, within(1e-9));
        assertThat(ink.top()).isCloseTo(40, within(1e-9));
        assertThat(ink.right()).isCloseTo(240, within(1e-9));
        assertThat(ink.bottom()).isCloseTo(240, within(1e-9));
    }

    @Test
    void its_picture_has_ink_at_all_four_sides_of_the_box_and_none_outside() {
        GrayImage picture = new StrokeRenderer().raw(digit);

        for (int i = 0; i < 28; i++) {
            assertThat(picture.at(3, i) + picture.at(24, i) + picture.at(i, 3) + picture.at(i, 24)).isLessThan(0.11f);
        }
        assertThat(darkestInColumn(picture, 4)).isGreaterThan(0.5f);
        assertThat(darkestInColumn(picture, 23)).isGreaterThan(0.5f);
    }

    @Test
    void its_pen_is_that_of_mnist_whatever_the_box() {
        assertThat(digit.width()).isEqualTo(22, within(1e-9));
        assertThat(StarterDigit.drawing(28).width()).isEqualTo(2.2, within(1e-9));
        assertThat(new StrokeRenderer().raw(StarterDigit.drawing(28))).isEqualTo(new StrokeRenderer().raw(digit));
    }

    private static float darkestInColumn(GrayImage picture, int x) {
        float darkest = 0;
        for (int y = 0; y < 28; y++) {
            darkest = Math.max(darkest, picture.at(x, y));
        }
        return darkest;
    }
}
