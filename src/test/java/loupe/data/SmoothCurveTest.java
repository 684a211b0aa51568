package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SmoothCurveTest {

    @Test
    void two_knots_are_joined_by_a_straight_line_in_eight_even_pieces() {
        List<Stroke.Point> path = SmoothCurve.through(List.of(knot(0, 0), knot(0.8, 1.6)));

        assertThat(path).hasSize(9);
        for (int i = 0; i < 9; i++) {
            assertThat(path.get(i).x()).isCloseTo(0.1 * i, within(1e-5));
            assertThat(path.get(i).y()).isCloseTo(0.2 * i, within(1e-5));
        }
    }

    @Test
    void the_path_passes_every_knot() {
        List<DigitForm.Knot> knots = List.of(knot(0, 0), knot(1, 0.2), corner(0.3, 0.8), knot(0.9, 1.1), knot(0.95, 1.1));

        List<Stroke.Point> path = SmoothCurve.through(knots);

        assertThat(path).hasSize(4 * 8 + 1);
        for (int i = 0; i < knots.size(); i++) {
            assertThat(path.get(8 * i).x()).isCloseTo(knots.get(i).x(), within(1e-9));
            assertThat(path.get(8 * i).y()).isCloseTo(knots.get(i).y(), within(1e-9));
        }
    }

    @Test
    void at_a_corner_the_pen_turns_sharply_between_straight_lines() {
        List<Stroke.Point> path = SmoothCurve.through(List.of(knot(0, 0), corner(0, 1), knot(1, 1)));

        assertThat(path.subList(0, 9)).allMatch(point -> Math.abs(point.x()) < 1e-9);
        assertThat(path.subList(8, 17)).allMatch(point -> Math.abs(point.y() - 1) < 1e-9);
    }

    @Test
    void without_a_corner_the_pen_swings_out_before_it_turns() {
        List<Stroke.Point> path = SmoothCurve.through(List.of(knot(0, 0), knot(0, 1), knot(1, 1)));

        assertThat(path.get(6).x()).isLessThan(-0.01);
        assertThat(path.get(10).y()).isGreaterThan(1.01);
        // The two halves mirror each other in the diagonal through the turn.
        for (int i = 0; i <= 8; i++) {
            assertThat(path.get(8 - i).x()).isCloseTo(1 - path.get(8 + i).y(), within(1e-9));
        }
    }

    @Test
    void knots_that_lie_close_together_make_no_loop() {
        List<Stroke.Point> path = SmoothCurve.through(List.of(knot(0, 0), knot(1, 0), knot(1.01, 0.05), knot(1, 1)));

        for (int i = 1; i < path.size(); i++) {
            assertThat(path.get(i).y()).isGreaterThanOrEqualTo(path.get(i - 1).y() - 0.03);
        }
        assertThat(path).allMatch(point -> point.x() < 1.2);
    }

    @Test
    void knots_in_one_place_stay_there() {
        assertThat(SmoothCurve.through(List.of(knot(0.4, 0.6), knot(0.4, 0.6), knot(0.4, 0.6)))).hasSize(17)
                .allSatisfy(point -> assertThat(point).isEqualTo(new Stroke.Point(0.4, 0.6)));
        assertThat(SmoothCurve.through(List.of(knot(0.4, 0.6)))).containsExactly(new Stroke.Point(0.4, 0.6));
    }

    private static DigitForm.Knot knot(double x, double y) {
        return new DigitForm.Knot(x, y, false);
    }

    private static DigitForm.Knot corner(double x, double y) {
        return new DigitForm.Knot(x, y, true);
    }
}
