package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DigitFormTest {

    @Test
    void a_line_is_a_digit_a_weight_a_name_and_strokes_in_hundredths() {
        assertThat(DigitForm.parse("7 1.5 crossed: 10,0 90,5! 40,100 / 30,50  70,50")).isEqualTo(
                new DigitForm(7, 1.5, "crossed", List.of(
                        List.of(knot(0.1, 0), new DigitForm.Knot(0.9, 0.05, true), knot(0.4, 1)),
                        List.of(knot(0.3, 0.5), knot(0.7, 0.5)))));
    }

    @Test
    void a_knot_may_lie_outside_the_box() {
        assertThat(DigitForm.parse("0 .8 wide: -5,50 108,45").strokes())
                .containsExactly(List.of(knot(-0.05, 0.5), knot(1.08, 0.45)));
    }

    private static DigitForm.Knot knot(double x, double y) {
        return new DigitForm.Knot(x, y, false);
    }
}
