package loupe.ui.sees;

import static org.assertj.core.api.Assertions.assertThat;

import loupe.data.GrayImage;
import loupe.data.Normalising.Step;
import org.junit.jupiter.api.Test;

class SeesFiguresTest {

    private static final GrayImage DOT = dot();

    @Test
    void a_picture_of_the_strip_is_said_with_its_step_and_where_its_ink_lies() {
        assertThat(SeesWords.picture(new StepPicture(Step.CROP, true, DOT)))
                .isEqualTo("Crop, on. Ink in columns 4 to 4, rows 3 to 3 of 28.");
        assertThat(SeesWords.picture(new StepPicture(Step.SCALE, false, GrayImage.blank())))
                .isEqualTo("Scale, off, so it is the picture before. No ink.");
        assertThat(SeesWords.picture(new StepPicture(Step.DRAWN, true, DOT)))
                .isEqualTo("As drawn, the beginning. Ink in columns 4 to 4, rows 3 to 3 of 28.");
    }

    @Test
    void the_difference_is_told_in_pixels_of_ink() {
        Comparison shown = Comparison.of("cnn", "7", "MNIST", DOT, new GrayImage(28, 28, SeesFixture.filled(0.25f)));

        assertThat(SeesWords.mean(shown) + " " + SeesWords.difference(shown)).isEqualTo("The mean of all training pictures of 7 in MNIST. "
                + "Orange where the drawing has more ink than the mean of 7, 0.5 pixels in all; blue where it has less, 195.8 pixels in all.");
    }

    private static GrayImage dot() {
        float[] ink = new float[784];
        ink[2 * 28 + 3] = 0.75f;
        return new GrayImage(28, 28, ink);
    }
}
