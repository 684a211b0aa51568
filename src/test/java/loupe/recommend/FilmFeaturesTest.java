package loupe.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import loupe.data.films.Film;
import org.junit.jupiter.api.Test;

class FilmFeaturesTest {

    private static final List<Film> FILMS = List.of(film(1, "The Star Road (1990)", 1990, 0, 2), film(2, "A Star Is Lost (1992)", 1992, 1),
            film(3, "Star (1994)", 1994), film(4, "unknown", 0));

    private static Film film(int id, String title, int year, Integer... genres) {
        return new Film(id, title, year == 0 ? OptionalInt.empty() : OptionalInt.of(year), List.of(genres));
    }

    private static Map<Integer, Float> row(Set<Input> inputs, Film film) {
        return FilmFeatures.of(FILMS, inputs).row(film);
    }

    @Test
    void only_words_that_three_films_share_count_and_words_that_say_nothing_do_not() {
        assertThat(FilmFeatures.of(FILMS, Set.of(Input.TITLE)).names()).containsExactly("word:star");
        assertThat(FilmFeatures.words(FILMS.get(1))).containsExactly("star", "is", "lost");
    }

    @Test
    void letters_of_titles_count_where_three_films_share_them() {
        assertThat(FilmFeatures.of(FILMS, Set.of(Input.TRIGRAMS)).names()).contains("letters:#st", "letters:sta", "letters:tar").doesNotContain("letters:los");
    }

    @Test
    void a_group_of_equal_numbers_is_divided_by_the_root_of_their_count() {
        assertThat(row(Set.of(Input.GENRE), FILMS.get(0)).values()).allSatisfy(value -> assertThat(value).isCloseTo((float) Math.sqrt(0.5), within(1e-6f)));
        assertThat(row(Set.of(Input.GENRE), FILMS.get(1)).values()).containsExactly(1f);
    }

    @Test
    void a_year_is_its_decade_and_how_far_it_lies_behind_the_steps() {
        FilmFeatures features = FilmFeatures.of(FILMS, Set.of(Input.YEAR));

        assertThat(features.names()).startsWith("decade:1990").contains("after:0");
        assertThat(features.row(FILMS.get(2)).values()).allSatisfy(value -> assertThat(value).isBetween(0.5f, 1f));
        assertThat(features.row(FILMS.get(3))).as("a film without a year").isEmpty();
    }

    @Test
    void what_is_switched_off_is_not_told() {
        for (Input off : List.of(Input.TITLE, Input.TRIGRAMS, Input.GENRE, Input.YEAR)) {
            Set<Input> inputs = EnumSet.of(Input.TITLE, Input.TRIGRAMS, Input.GENRE, Input.YEAR);
            inputs.remove(off);
            assertThat(FilmFeatures.of(FILMS, inputs).names()).noneMatch(name -> switch (off) {
                case TITLE -> name.startsWith("word:");
                case TRIGRAMS -> name.startsWith("letters:");
                case GENRE -> name.startsWith("genre:");
                case YEAR -> name.startsWith("decade:") || name.startsWith("after:");
                case POSTER, ID, USER, DEMOGRAPHICS, QUERY -> false;
            });
        }
    }

    @Test
    void a_film_that_the_columns_were_not_made_for_has_those_that_it_shares() {
        FilmFeatures features = FilmFeatures.of(FILMS, Set.of(Input.TITLE, Input.GENRE));

        assertThat(features.row(film(9, "Star Nine", 2050, 2, 7))).hasSize(2);
    }

    @Test
    void columns_that_were_kept_give_the_same_rows() {
        FilmFeatures made = FilmFeatures.of(FILMS, EnumSet.allOf(Input.class));
        FilmFeatures kept = FilmFeatures.known(made.names(), made.years());

        FILMS.forEach(film -> assertThat(kept.row(film)).isEqualTo(made.row(film)));
    }
}
