package loupe.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RatingTableTest {

    private static final RatingTable TABLE = RatingTable.of(
            Sample.of(new int[] {2, 9, 5}, new int[] {1, 9, 3}, new int[] {2, 4, 1}), Sample.roster(3), Sample.roster(10));

    @Test
    void each_side_has_its_ratings_together_rising_by_the_other_side() {
        assertThat(TABLE.byPerson().begin()).containsExactly(0, 1, 3, 3);
        assertThat(TABLE.byPerson().other()).containsExactly(8, 3, 8);
        assertThat(TABLE.byPerson().stars()).containsExactly(3, 1, 5);
        assertThat(TABLE.byFilm().counts()).containsExactly(0, 0, 0, 1, 0, 0, 0, 0, 2, 0);
    }

    @Test
    void who_is_not_known_has_rated_nothing() {
        assertThat(TABLE.ratedBy(2)).containsExactly(3, 8);
        assertThat(TABLE.ratedBy(3)).isEmpty();
        assertThat(TABLE.ratedBy(77)).isEmpty();
    }

    @Test
    void of_two_ratings_of_one_film_the_later_counts() {
        RatingTable table = RatingTable.of(Sample.of(new int[] {1, 1, 5}, new int[] {1, 2, 4}, new int[] {1, 1, 2}));

        assertThat(table.size()).isEqualTo(2);
        assertThat(table.byPerson().stars()).containsExactly(2, 4);
        assertThat(table.mean()).isEqualTo(3);
    }

    @Test
    void a_rating_of_a_film_without_a_row_is_a_fault_of_the_program() {
        assertThatThrownBy(() -> RatingTable.of(Sample.of(new int[] {1, 11, 5}), Sample.roster(1), Sample.roster(10)))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("There is no row for film 11.");
    }
}
