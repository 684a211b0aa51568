package loupe.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RosterTest {

    private static final Roster ROSTER = Roster.of(IntStream.of(7, 3, 900_000, 3));

    @Test
    void numbers_rise_and_each_has_one_row() {
        assertThat(ROSTER.numbers()).containsExactly(3, 7, 900_000);
        assertThat(ROSTER.row(7)).isEqualTo(1);
        assertThat(ROSTER.number(2)).isEqualTo(900_000);
    }

    @Test
    void a_number_that_nobody_has_has_no_row() {
        assertThat(ROSTER.row(4)).isEqualTo(Roster.UNKNOWN);
    }
}
