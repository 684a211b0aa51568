package loupe.training.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RangeTest {

    private static Value.Real real(double value) {
        return new Value.Real(value);
    }

    private static Value.Whole whole(long value) {
        return new Value.Whole(value);
    }

    @Test
    void a_linear_range_is_walked_evenly_and_a_logarithmic_one_in_equal_factors() {
        assertThat(new Range.Real(0, 0.99, Scale.LINEAR).at(0.5)).isEqualTo(real(0.495));
        assertThat(new Range.Real(0.001, 1, Scale.LOG).at(1 / 3.0)).isEqualTo(real(0.01));
        assertThat(new Range.Real(0.001, 1, Scale.LOG).at(0)).isEqualTo(real(0.001));
        assertThat(new Range.Real(0.001, 1, Scale.LOG).at(1)).isEqualTo(real(1));
    }

    @Test
    void numbers_have_six_digits() {
        assertThat(new Range.Real(0.001, 1, Scale.LOG).at(0.4321)).isEqualTo(real(0.0197834));
    }

    @Test
    void every_whole_number_has_the_same_room_on_a_linear_line() {
        Range range = new Range.Whole(1, 4, Scale.LINEAR);

        assertThat(IntStream.range(0, 8).mapToObj(i -> range.at((i + 0.5) / 8)))
                .containsExactly(whole(1), whole(1), whole(2), whole(2), whole(3), whole(3), whole(4), whole(4));
        assertThat(range.at(1)).isEqualTo(whole(4));
    }

    @Test
    void a_logarithmic_whole_range_gives_small_numbers_more_room() {
        Range range = new Range.Whole(16, 512, Scale.LOG);

        assertThat(range.at(0)).isEqualTo(whole(16));
        assertThat(range.at(0.5)).isEqualTo(whole(89));
        assertThat(range.at(1)).isEqualTo(whole(512));
    }

    @Test
    void a_value_lies_where_it_comes_from() {
        for (Range range : List.of(new Range.Real(0.001, 1, Scale.LOG), new Range.Whole(16, 512, Scale.LOG),
                new Range.Whole(0, 3, Scale.LINEAR), new Range.Choice(List.of("sgd", "adam", "nag")))) {
            for (int i = 0; i <= 20; i++) {
                Value value = range.at(i / 20.0);
                assertThat(range.at(range.place(value))).isEqualTo(value);
            }
        }
        assertThat(new Range.Real(2, 2, Scale.LINEAR).place(real(2))).isEqualTo(0.5);
        assertThat(new Range.Whole(0, 3, Scale.LINEAR).place(whole(0))).isCloseTo(0.125, within(1e-12));
    }

    @Test
    void a_spread_goes_from_end_to_end_and_a_choice_is_taken_whole() {
        assertThat(new Range.Real(0.001, 1, Scale.LOG).spread(4)).containsExactly(real(0.001), real(0.01), real(0.1), real(1));
        assertThat(new Range.Whole(16, 512, Scale.LOG).spread(3)).containsExactly(whole(16), whole(91), whole(512));
        assertThat(new Range.Whole(1, 2, Scale.LINEAR).spread(5)).containsExactly(whole(1), whole(2));
        assertThat(new Range.Real(0, 1, Scale.LINEAR).spread(1)).containsExactly(real(0.5));
        assertThat(new Range.Choice(List.of("a", "b")).spread(1)).containsExactly(new Value.Word("a"), new Value.Word("b"));
    }

    @Test
    void faults_are_told_in_words() {
        assertThat(new Range.Real(1, 0.5, Scale.LINEAR).fault()).contains("\"min\" must not be above \"max\", and 1.0 is above 0.5");
        assertThat(new Range.Whole(0, 5, Scale.LOG).fault()).contains("on a logarithmic scale \"min\" must be above 0, not 0");
        assertThat(new Range.Choice(List.of()).fault()).contains("there is nothing to choose from");
        assertThat(new Range.Choice(List.of("a", "a")).fault()).contains("a value is named twice");
        assertThat(new Range.Choice(Collections.nCopies(31, "a")).fault()).contains("there are 31 values, and at most 30 are possible");
        assertThat(new Range.Real(0, 0, Scale.LINEAR).fault()).isEmpty();
    }

    @Test
    void values_are_written_as_people_write_them() {
        assertThat(real(0.00001).text()).isEqualTo("0.00001");
        assertThat(real(100).text()).isEqualTo("100");
        assertThat(real(0).text()).isEqualTo("0");
        assertThat(real(1e-9).text()).isEqualTo("1.0E-9");
        assertThat(whole(512).text()).isEqualTo("512");
    }
}
