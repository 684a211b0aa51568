package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class InkFieldTest {

    private final InkField field = new InkField(1);

    @Test
    void a_level_line_is_full_along_its_middle_and_half_at_its_edge() {
        field.line(5.5, 14.5, 1, 20.5, 14.5, 1);

        // Ink is radius - distance + 0.5: on the path 1 + 0.5, one pixel beside 0.5, two beside -0.5.
        assertThat(field.ink(10, 14)).isEqualTo(1);
        assertThat(field.ink(10, 13)).isEqualTo(0.5);
        assertThat(field.ink(10, 15)).isEqualTo(0.5);
        assertThat(field.ink(10, 12)).isZero();
    }

    @Test
    void the_ends_are_round() {
        field.line(5.5, 14.5, 1, 20.5, 14.5, 1);

        assertThat(field.ink(4, 14)).isEqualTo(0.5);
        assertThat(field.ink(21, 14)).isEqualTo(0.5);
        // The pixel diagonally beyond the end is sqrt(2) away: 1 - 1.41421 + 0.5.
        assertThat(field.ink(4, 13)).isCloseTo(0.08579, within(1e-5));
        assertThat(field.ink(3, 14)).isZero();
    }

    @Test
    void a_dot_is_a_line_without_length() {
        field.line(10, 10, 2, 10, 10, 2);

        // The four pixels around the point are sqrt(0.5) away; (8, 8) is sqrt(1.5^2 * 2) = 2.12132: 2 - 2.12132 + 0.5.
        assertThat(field.ink(9, 9)).isEqualTo(1);
        assertThat(field.ink(10, 10)).isEqualTo(1);
        assertThat(field.ink(8, 8)).isCloseTo(0.37868, within(1e-5));
    }

    @Test
    void the_pen_grows_evenly_on_its_way() {
        field.line(4.5, 14.5, 1, 24.5, 14.5, 3);

        // In the middle of the way the radius is 2; two pixels beside, that is the edge.
        assertThat(field.ink(14, 12)).isCloseTo(0.5, within(1e-6));
        assertThat(field.ink(4, 13)).isCloseTo(0.5, within(0.01));
        assertThat(field.ink(24, 11)).isCloseTo(0.5, within(1e-6));
    }

    @Test
    void a_slanted_line_is_as_far_from_pixels_as_geometry_says() {
        field.line(0, 0, 1, 28, 28, 1);

        // (11.5, 10.5) lies 1 / sqrt(2) from the diagonal, (12.5, 10.5) sqrt(2): 1 - 1.41421 + 0.5.
        assertThat(field.ink(10, 10)).isEqualTo(1);
        assertThat(field.ink(11, 10)).isCloseTo(0.79289, within(1e-5));
        assertThat(field.ink(12, 10)).isCloseTo(0.08579, within(1e-5));
        assertThat(field.ink(13, 10)).isZero();
    }

    @Test
    void ink_over_ink_is_no_darker_and_never_paler() {
        field.line(5.5, 14.5, 2, 20.5, 14.5, 2);
        field.line(5.5, 14.5, 1, 20.5, 14.5, 1);

        assertThat(field.ink(10, 13)).isEqualTo(1);
        assertThat(field.ink(10, 12)).isEqualTo(0.5);
    }

    @Test
    void softness_spreads_the_edge() {
        InkField soft = new InkField(4);
        soft.line(5.5, 14.5, 2, 20.5, 14.5, 2);

        // (radius - distance) / 4 + 0.5
        assertThat(soft.ink(10, 14)).isEqualTo(1);
        assertThat(soft.ink(10, 13)).isEqualTo(0.75);
        assertThat(soft.ink(10, 12)).isEqualTo(0.5);
        assertThat(soft.ink(10, 11)).isEqualTo(0.25);
        assertThat(soft.ink(10, 10)).isZero();
    }

    @Test
    void a_pen_outside_the_frame_leaves_what_reaches_in() {
        field.line(-50, 0, 1.5, 80, 0, 1.5);
        field.line(100, 100, 3, 200, 100, 3);

        assertThat(field.ink(0, 0)).isEqualTo(1);
        assertThat(field.ink(27, 1)).isEqualTo(0.5);
        assertThat(field.ink(27, 27)).isZero();
    }

    @Test
    void a_cleared_field_has_no_ink() {
        field.line(0, 0, 20, 28, 28, 20);
        field.clear();

        for (int i = 0; i < 784; i++) {
            assertThat(field.ink(i % 28, i / 28)).isZero();
        }
    }
}
