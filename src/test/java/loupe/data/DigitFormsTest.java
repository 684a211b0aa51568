package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DigitFormsTest {

    private final DigitForms shipped = DigitForms.shipped();

    @Test
    void every_digit_can_be_written_in_several_ways_each_with_its_own_name() {
        for (int digit = 0; digit < 10; digit++) {
            int written = digit;
            assertThat(shipped.of(digit)).as("forms of %d", digit).hasSizeGreaterThan(1)
                    .allMatch(form -> form.digit() == written && form.weight() > 0)
                    .extracting(DigitForm::name).doesNotHaveDuplicates();
        }
    }

    @Test
    void every_stroke_has_a_way_to_go_and_stays_near_the_box() {
        for (int digit = 0; digit < 10; digit++) {
            for (DigitForm form : shipped.of(digit)) {
                String name = form.digit() + " " + form.name();
                assertThat(form.strokes()).as(name).isNotEmpty().allMatch(stroke -> stroke.size() > 1);
                assertThat(form.strokes().stream().flatMap(List::stream)).as(name)
                        .allMatch(knot -> knot.x() > -0.35 && knot.x() < 1.35 && knot.y() > -0.1 && knot.y() < 1.1);
            }
        }
    }

    @Test
    void a_form_is_picked_as_often_as_its_weight_says() {
        DigitForms forms = new DigitForms(List.of(DigitForm.parse("4 3 open: 0,0 1,1"), DigitForm.parse("4 1 closed: 0,0 1,1"),
                DigitForm.parse("5 9 other: 0,0 1,1")));
        Chance chance = Chance.of(5, 5);

        long open = IntStream.range(0, 8000).filter(i -> forms.pick(4, chance).name().equals("open")).count();

        // Three of four, that is 6000 of 8000, give or take four deviations of sqrt(8000 * 3/4 * 1/4) = 39.
        assertThat(open).isBetween(5844L, 6156L);
    }

    @Test
    void a_digit_with_one_form_is_always_written_so() {
        DigitForms forms = new DigitForms(List.of(DigitForm.parse("1 0.2 stick: 50,0 50,100")));

        assertThat(forms.pick(1, Chance.of(1, 1)).name()).isEqualTo("stick");
        assertThat(forms.of(2)).isEmpty();
    }
}
