package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class StrokeRendererTest {

    private final StrokeRenderer renderer = new StrokeRenderer();

    @Test
    void a_level_line_is_drawn_as_worked_out_by_hand() {
        // Radius 1.1 around y = 10: the centres at 9.5 and 10.5 are 0.5 away, at 8.5 and 11.5 they are 1.5 away.
        GrayImage picture = renderer.raw(drawing(28, 2.2, line(5, 10, 20, 10)));

        assertThat(column(picture, 12)).containsExactly(new float[] {
            0, 0, 0, 0, 0, 0, 0, 0, 0.1f, 1, 1, 0.1f, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, within(1e-6f));
        assertThat(picture.at(3, 9)).isCloseTo(1.6f - (float) Math.sqrt(2.5), within(1e-6f));
        assertThat(picture.at(2, 9)).isZero();
        assertThat(picture.at(4, 9)).isCloseTo(1.6f - (float) Math.sqrt(0.5), within(1e-6f));
    }

    @Test
    void one_point_is_a_dot() {
        GrayImage picture = renderer.raw(drawing(280, 20, new Stroke(List.of(new Stroke.Point(145, 145)))));

        assertThat(picture.at(14, 14)).isEqualTo(1);
        assertThat(picture.at(15, 14)).isCloseTo(0.5f, within(1e-6f));
        assertThat(picture.at(15, 15)).isCloseTo(1.5f - (float) Math.sqrt(2), within(1e-6f));
        assertThat(sum(picture)).isCloseTo(Math.PI, within(0.25));
    }

    @Test
    void a_pen_thinner_than_a_pixel_is_paler_and_not_thinner() {
        GrayImage picture = renderer.raw(drawing(28, 0.25, line(5, 10.5, 20, 10.5)));

        assertThat(picture.at(12, 10)).isEqualTo(0.25f);
        assertThat(picture.at(12, 9)).isZero();
    }

    @Test
    void a_wide_box_is_fitted_in_and_centred() {
        Drawing wide = new Drawing(560, 280, List.of(line(0, 140, 560, 140)), 20);

        GrayImage picture = renderer.raw(wide);

        assertThat(picture.at(0, 13)).isEqualTo(0.5f);
        assertThat(picture.at(27, 14)).isEqualTo(0.5f);
        assertThat(sum(picture)).isCloseTo(28, within(1e-3));
    }

    @Test
    void what_lies_outside_the_box_is_clipped_even_where_the_frame_goes_on() {
        Drawing wide = new Drawing(560, 280, List.of(line(280, -200, 280, 480)), 40);

        GrayImage picture = renderer.raw(wide);

        assertThat(column(picture, 14)).containsExactly(new float[] {
            0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0}, within(1e-6f));
    }

    @Test
    void a_drawing_moved_by_whole_pixels_gives_the_picture_moved() {
        Drawing seven = seven();
        Drawing moved = DrawingTransform.moved(seven, 30, -20);

        assertPictures(renderer.raw(moved), ImageTransform.shifted(renderer.raw(seven), 3, -2), 1e-5f);
    }

    @Test
    void an_empty_drawing_is_a_blank_picture_both_ways() {
        assertThat(renderer.raw(Drawing.empty(280))).isEqualTo(GrayImage.blank());
        assertThat(renderer.mnist(Drawing.empty(280))).isEqualTo(GrayImage.blank());
        assertThat(renderer.normalised(Drawing.empty(280)).isEmpty()).isTrue();
    }

    @Test
    void a_centred_digit_fills_the_box_of_20_and_has_its_mass_in_pixel_14() {
        Drawing normal = renderer.normalised(seven());
        Stroke.Point mass = Mass.centre(renderer.mnist(seven()));

        assertThat(normal.boxWidth()).isEqualTo(28);
        assertThat(normal.width()).isEqualTo(2.2);
        assertThat(normal.bounds().orElseThrow().extent() + normal.width()).isCloseTo(20, within(1e-9));
        assertThat(mass.x()).isCloseTo(14.5, within(0.01));
        assertThat(mass.y()).isCloseTo(14.5, within(0.01));
    }

    @Test
    void a_digit_is_put_right_however_small_thick_and_far_from_the_middle_it_is() {
        GrayImage expected = renderer.mnist(seven());
        Drawing tiny = DrawingTransform.moved(DrawingTransform.scaled(seven(), 0.2), 100, 80);

        assertPictures(renderer.mnist(tiny), expected, 1e-3f);
        assertPictures(renderer.mnist(seven().withWidth(3)), expected, 0);
        assertPictures(renderer.raw(renderer.normalised(tiny)), expected, 1e-3f);
    }

    @Test
    void a_single_dot_comes_to_the_middle() {
        GrayImage picture = renderer.mnist(drawing(280, 22, new Stroke(List.of(new Stroke.Point(30, 250)))));

        assertThat(picture.at(14, 14)).isEqualTo(1);
        assertThat(sum(picture)).isCloseTo(1 + 4 * 0.6 + 4 * (1.6 - Math.sqrt(2)), within(1e-3));
    }

    @Test
    void upright_and_level_lines_reach_over_the_box_of_20() {
        GrayImage upright = renderer.mnist(drawing(280, 22, line(30, 20, 30, 90)));
        GrayImage level = renderer.mnist(drawing(280, 22, line(30, 20, 90, 20)));

        assertThat(sum(upright)).isCloseTo(sum(level), within(1e-3));
        for (int i = 0; i < 28; i++) {
            assertThat(upright.at(14, i)).isEqualTo(i < 5 || i > 23 ? upright.at(14, i) : 1);
            assertThat(level.at(i, 14)).isCloseTo(upright.at(14, i), within(1e-5f));
        }
        assertThat(upright.at(14, 3)).isZero();
    }

    @Test
    void strokes_outside_the_box_count_for_nothing_when_a_drawing_is_put_right() {
        Drawing stray = seven().withStroke(line(-500, -400, -300, -300)).withStroke(line(600, 10, 700, 10));

        assertThat(renderer.mnist(stray)).isEqualTo(renderer.mnist(seven()));
    }

    /** A way that looks at each point for each pixel, or at each pair of points, would need minutes. */
    @Test
    @Timeout(60)
    void a_scribble_of_a_hundred_thousand_points_is_drawn_black_all_over() {
        Random random = new Random(1);
        List<Stroke.Point> walk = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            walk.add(new Stroke.Point(random.nextDouble() * 280, random.nextDouble() * 280));
        }
        Drawing scribble = drawing(280, 3, new Stroke(walk));

        GrayImage picture = renderer.mnist(scribble);

        for (int y = 6; y < 22; y++) {
            for (int x = 6; x < 22; x++) {
                assertThat(picture.at(x, y)).as("at %d, %d", x, y).isGreaterThan(0.99f);
            }
        }
    }

    @Test
    void points_too_close_to_matter_change_nothing_that_can_be_seen() {
        Stroke coarse = new Stroke(IntStream.rangeClosed(0, 100)
                .mapToObj(i -> new Stroke.Point(40 + 2 * i, 140 + 80 * Math.sin(i / 10.0))).toList());
        Stroke fine = new Stroke(IntStream.rangeClosed(0, 100_000)
                .mapToObj(i -> new Stroke.Point(40 + i / 500.0, 140 + 80 * Math.sin(i / 10_000.0))).toList());

        assertPictures(renderer.raw(drawing(280, 22, fine)), renderer.raw(drawing(280, 22, coarse)), 0.05f);
    }

    @Test
    void numbers_at_the_ends_of_what_a_drawing_may_hold_are_drawn() {
        Drawing huge = new Drawing(0.001, 0.001, List.of(line(-1e9, 0, 1e9, 0.001)), 1e9);
        Drawing hair = new Drawing(1e9, 1e9, List.of(line(0, 0, 1e9, 1e9)), 0.001);

        assertThat(renderer.raw(huge).at(14, 14)).isEqualTo(1);
        assertThat(renderer.mnist(hair).at(14, 14)).isEqualTo(1);
        assertThat(renderer.raw(hair).at(14, 14)).isBetween(0f, 1e-6f);
    }

    private static Drawing seven() {
        return drawing(280, 22, line(100, 70, 180, 75)).withStroke(line(180, 75, 130, 220));
    }

    private static Drawing drawing(double side, double width, Stroke stroke) {
        return new Drawing(side, side, List.of(stroke), width);
    }

    private static Stroke line(double x0, double y0, double x1, double y1) {
        return new Stroke(List.of(new Stroke.Point(x0, y0), new Stroke.Point(x1, y1)));
    }

    private static float[] column(GrayImage picture, int x) {
        float[] column = new float[28];
        for (int y = 0; y < 28; y++) {
            column[y] = picture.at(x, y);
        }
        return column;
    }

    private static double sum(GrayImage picture) {
        double sum = 0;
        for (float ink : picture.toArray()) {
            sum += ink;
        }
        return sum;
    }

    private static void assertPictures(GrayImage actual, GrayImage expected, float precision) {
        assertThat(actual.toArray()).containsExactly(expected.toArray(), within(precision));
    }
}
