package loupe.ui.common.easel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import loupe.data.GrayImage;
import loupe.data.Normalising;
import loupe.data.Normalising.Step;
import loupe.data.Picture;
import loupe.data.StarterDigit;
import loupe.data.StrokeRenderer;
import org.junit.jupiter.api.Test;

class SheetStepsTest {

    private final StrokeRenderer renderer = new StrokeRenderer();

    @Test
    void the_quick_switch_is_all_of_mnist_s_steps_or_the_drawing_as_it_lies() {
        Sheet sheet = Sheet.of(StarterDigit.drawing(Sheet.BOX), false);

        assertThat(sheet.normalising()).isEqualTo(Normalising.MINE);
        assertThat(sheet.seen(renderer)).isEqualTo(renderer.raw(sheet.drawing()));
        assertThat(sheet.withCentreAndScale(true).normalising()).isEqualTo(Normalising.MNIST);
        assertThat(sheet.withCentreAndScale(true).seen(renderer)).isEqualTo(renderer.mnist(sheet.drawing()));
    }

    @Test
    void a_picture_s_place_and_size_are_put_right_together_or_not_at_all() {
        GrayImage raw = grey(0.4f);
        GrayImage mnist = grey(0.8f);
        Sheet sheet = Sheet.of(StarterDigit.drawing(Sheet.BOX), true).withPicture(new Picture(raw, mnist, true));

        assertThat(sheet.seen(renderer)).isEqualTo(mnist);
        assertThat(sheet.with(Normalising.MNIST.with(Step.CROP, false)).seen(renderer)).isEqualTo(raw);
        assertThat(sheet.with(Normalising.MNIST.with(Step.GREYS, false)).seen(renderer)).isEqualTo(grey(1));
        assertThat(sheet.with(Normalising.WORKSHOP_NOTEBOOK).seen(renderer)).isEqualTo(grey(0));
        assertThat(sheet.steps(renderer)).containsExactly(grey(0), grey(0), grey(0), grey(1), mnist, mnist);
    }

    private static GrayImage grey(float ink) {
        float[] pixels = new float[28 * 28];
        Arrays.fill(pixels, ink);
        return new GrayImage(28, 28, pixels);
    }
}
