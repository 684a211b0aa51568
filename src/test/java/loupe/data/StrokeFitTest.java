package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StrokeFitTest {

    @Test
    void a_stroke_that_mnist_could_have_is_taken_as_it_is() {
        GrayImage ordinary = bar(200, 15);

        assertThat(StrokeFit.likeMnist(ordinary)).isSameAs(ordinary);
    }

    @Test
    void a_hair_line_becomes_as_wide_as_mnist_s_thinnest() {
        // In the box of 20 it would be a tenth of a pixel wide.
        assertThat(widthInFrame(bar(200, 1))).isCloseTo(1.3, within(0.1));
    }

    @Test
    void a_marker_s_stroke_becomes_as_thin_as_mnist_s_fattest() {
        // 45 of 180 pixels are 5 of 20.
        assertThat(widthInFrame(bar(200, 45))).isCloseTo(3.8, within(0.1));
    }

    @Test
    void a_blot_is_no_stroke() {
        GrayImage blot = bar(200, 90);

        assertThat(StrokeFit.likeMnist(blot)).isSameAs(blot);
    }

    @Test
    void a_hair_line_on_a_huge_sheet_is_not_lost() {
        assertThat(widthInFrame(bar(2_500, 1))).isCloseTo(1.3, within(0.1));
    }

    @Test
    void no_ink_stays_no_ink() {
        GrayImage paper = new GrayImage(5, 5, new float[25]);

        assertThat(StrokeFit.likeMnist(paper)).isSameAs(paper);
    }

    /** Ink of the row in the middle of the 28x28 picture. */
    private static double widthInFrame(GrayImage picture) {
        GrayImage fitted = PictureFit.likeMnist(StrokeFit.likeMnist(picture));
        double sum = 0;
        for (int x = 0; x < GrayImage.SIDE; x++) {
            sum += fitted.at(x, 14);
        }
        return sum;
    }

    /** An upright bar from a twentieth of the side to nineteen twentieths. */
    private static GrayImage bar(int side, int width) {
        float[] ink = new float[side * side];
        for (int i = 0; i < ink.length; i++) {
            int from = side / 2 - width / 2;
            ink[i] = i % side >= from && i % side < from + width && i / side >= side / 20 && i / side < side - side / 20 ? 1 : 0;
        }
        return new GrayImage(side, side, ink);
    }
}
