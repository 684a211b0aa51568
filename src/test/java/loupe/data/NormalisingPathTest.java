package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NormalisingPathTest {

    private static final Normalising OWN = new Normalising(false, false, false, true, Normalising.Pen.OWN);

    /** A small upright bar: 6 pixels of path around column 4, with a pen of one pixel. */
    private static final Drawing BAR = new Drawing(28, 28,
            List.of(new Stroke(List.of(new Stroke.Point(4.5, 3), new Stroke.Point(4.5, 9)))), 1);

    private final StrokeRenderer renderer = new StrokeRenderer();

    @Test
    void after_each_step_the_picture_is_the_one_with_the_steps_so_far() {
        Drawing drawing = StarterDigit.drawing(280);

        List<GrayImage> steps = renderer.steps(drawing, Normalising.MNIST);

        assertThat(steps).hasSize(Normalising.Step.values().length);
        assertThat(steps.getFirst()).isEqualTo(renderer.picture(drawing, new Normalising(false, false, false, false, Normalising.Pen.OWN)));
        assertThat(steps.get(4)).isEqualTo(renderer.picture(drawing, new Normalising(true, true, true, true, Normalising.Pen.OWN)));
        assertThat(steps.getLast()).isEqualTo(renderer.mnist(drawing));
    }

    @Test
    void cropping_brings_the_box_around_the_ink_to_the_middle_as_large_as_it_is() {
        // The ink reaches from 4 to 5 and, with its round ends, from 2.5 to 9.5: its middle comes from (4.5, 6) to (14, 14).
        GrayImage cropped = renderer.picture(BAR, OWN.with(Normalising.Step.CROP, true));

        assertThat(cropped.at(13, 14)).isEqualTo(0.5f);
        assertThat(cropped.at(14, 14)).isEqualTo(0.5f);
        assertThat(cropped.at(13, 9)).isZero();
        assertThat(sum(cropped)).isCloseTo(sum(renderer.raw(BAR)), within(0.2));
    }

    @Test
    void scaling_what_was_cropped_fits_its_ink_with_its_own_pen_into_20x20() {
        // 6 of path and 1 of pen are 7; 20 / 7 makes the pen 2.857 pixels wide, from 12.571 to 15.429.
        GrayImage scaled = renderer.picture(BAR, OWN.with(Normalising.Step.CROP, true).with(Normalising.Step.SCALE, true));

        assertThat(IntStream.range(0, 28).filter(y -> scaled.at(14, y) > 0.5f).toArray())
                .containsExactly(IntStream.rangeClosed(4, 23).toArray());
        assertThat(scaled.at(12, 14)).isCloseTo(20f / 14 - 1, within(1e-5f));
        assertThat(scaled.at(15, 14)).isCloseTo(20f / 14 - 1, within(1e-5f));
    }

    @Test
    void scaling_without_cropping_fits_the_whole_paper_into_20x20() {
        GrayImage scaled = renderer.picture(BAR, OWN.with(Normalising.Step.SCALE, true));

        // 20 / 28 of (4.5, 3) from the paper's middle: column 7.21, rows 6.14 to 10.43.
        assertThat(scaled.at(7, 8)).isGreaterThan(0.5f);
        assertThat(sum(scaled)).isCloseTo(sum(renderer.raw(BAR)) * 20 * 20 / 28 / 28, within(0.5));
    }

    @Test
    void the_centre_of_mass_comes_to_the_middle_of_pixel_14_14() {
        Stroke.Point mass = Mass.centre(renderer.picture(BAR, OWN.with(Normalising.Step.CENTRE, true)));

        assertThat(mass.x()).isCloseTo(14.5, within(0.05));
        assertThat(mass.y()).isCloseTo(14.5, within(0.05));
    }

    @Test
    void without_greys_a_pixel_is_full_from_half_on() {
        GrayImage grey = renderer.raw(BAR);
        GrayImage binary = renderer.picture(BAR, OWN.with(Normalising.Step.GREYS, false));

        for (int i = 0; i < 784; i++) {
            assertThat(binary.at(i % 28, i / 28)).isEqualTo(grey.at(i % 28, i / 28) >= 0.5f ? 1 : 0);
        }
    }

    @Test
    void mnist_s_pen_draws_the_same_place_2_2_pixels_wide() {
        GrayImage wide = renderer.picture(BAR, OWN.with(Normalising.Pen.MNIST));

        // Around 4.5 the ink reaches from 3.4 to 5.6.
        assertThat(wide.at(3, 6)).isCloseTo(0.6f, within(1e-5f));
        assertThat(wide.at(4, 6)).isEqualTo(1);
        assertThat(wide.at(5, 6)).isCloseTo(0.6f, within(1e-5f));
    }

    @Test
    void the_workshop_s_page_put_a_stamp_where_a_fifth_of_the_place_on_its_canvas_is() {
        // On its canvas of 140 the place (73, 22) is floor(14.6), floor(4.4).
        Drawing dot = new Drawing(140, 140, List.of(new Stroke(List.of(new Stroke.Point(73, 22)))), 8);

        GrayImage page = renderer.picture(dot, Normalising.WORKSHOP_NOTEBOOK);

        assertThat(sum(page)).isEqualTo(4);
        assertThat(List.of(page.at(14, 4), page.at(15, 4), page.at(14, 5), page.at(15, 5))).containsOnly(1f);
    }

    @Test
    void no_strokes_are_a_blank_picture_after_every_step() {
        assertThat(renderer.steps(Drawing.empty(28), Normalising.MNIST)).containsOnly(GrayImage.blank());
        assertThat(renderer.steps(Drawing.empty(28), Normalising.WORKSHOP_NOTEBOOK)).containsOnly(GrayImage.blank());
    }

    private static double sum(GrayImage picture) {
        double sum = 0;
        for (float ink : picture.toArray()) {
            sum += ink;
        }
        return sum;
    }
}
