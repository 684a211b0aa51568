package loupe.data.films;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatingsTest {

    private static final Rating FIRST = new Rating(3, 7, 5, 1_000);
    private static final Rating SECOND = new Rating(1, 9, 2, 0);
    private static final Ratings BOTH = Ratings.of(List.of(FIRST, SECOND));

    @Test
    void columns_keep_the_order_in_which_the_ratings_came() {
        assertThat(BOTH.stream()).containsExactly(FIRST, SECOND);
        assertThat(BOTH.person(1)).isEqualTo(1);
        assertThat(BOTH.film(0)).isEqualTo(7);
        assertThat(BOTH.stars(0)).isEqualTo(5);
        assertThat(BOTH.seconds(0)).isEqualTo(1_000);
    }

    @Test
    void the_highest_numbers_say_how_large_a_table_must_be() {
        assertThat(BOTH.mostPerson()).isEqualTo(3);
        assertThat(BOTH.mostFilm()).isEqualTo(9);
        assertThat(Ratings.NONE.mostFilm()).isZero();
    }

    @Test
    void a_choice_keeps_the_order_asked_for() {
        assertThat(BOTH.chosen(new int[] {1, 0}).stream()).containsExactly(SECOND, FIRST);
        assertThat(BOTH.where(place -> BOTH.stars(place) > 3).stream()).containsExactly(FIRST);
    }

    @Test
    void six_stars_are_refused() {
        assertThatThrownBy(() -> new Rating(1, 1, 6, 0)).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A rating has 1 to 5 stars, not 6.");
    }

    @Test
    void numbers_below_one_are_refused() {
        assertThatThrownBy(() -> new Rating(0, 4, 3, 0)).hasMessage("People and films are numbered from 1, not 0 and 4.");
    }
}
