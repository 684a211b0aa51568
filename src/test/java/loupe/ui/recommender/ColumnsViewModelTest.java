package loupe.ui.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import loupe.data.Chance;
import loupe.recommend.KnownModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnsViewModelTest {

    @TempDir
    private Path home;
    private Hall hall;

    @BeforeEach
    void open() {
        hall = new FilmsFixture(home).hall();
    }

    private static long odd(List<Integer> films) {
        return films.stream().filter(film -> film % 2 == 1).count();
    }

    @Test
    void without_a_star_factorisation_shows_everybodys_favourites_and_says_so() {
        assertThat(FilmsFixture.list(hall, KnownModel.MF)).hasSize(10);
        assertThat(hall.columns().columns().stream().map(column -> column.list().get().personal())).containsExactly(true, true, false, false);
        assertThat(hall.columns().moved().get()).startsWith("0 of the 10 films of Linear MF are there for your stars;");
    }

    @Test
    void every_star_brings_films_of_that_taste_to_the_top_of_every_personal_column() {
        List.of(1, 3, 5, 7, 9).forEach(film -> hall.me().rate(film, 5));
        List.of(2, 4, 6, 8).forEach(film -> hall.me().rate(film, 1));

        assertThat(odd(FilmsFixture.list(hall, KnownModel.MF))).isGreaterThanOrEqualTo(9);
        assertThat(hall.columns().columns().stream().map(column -> column.list().get().personal())).containsOnly(true);
    }

    @Test
    void no_film_that_is_rated_is_ever_listed_nor_one_that_nobody_rated() {
        Chance chance = Chance.of(3, 0);
        for (int step = 0; step < 60; step++) {
            hall.me().rate(1 + chance.below(40), chance.below(6));
            assertThat(hall.columns().columns()).allSatisfy(column -> assertThat(column.list().get().films())
                    .doesNotContainAnyElementsOf(hall.me().stars().get().byFilm().keySet()).doesNotContain(40));
        }
    }

    @Test
    void a_film_knows_where_it_stood_before() {
        List<Integer> before = FilmsFixture.list(hall, KnownModel.MF);

        hall.me().rate(before.getFirst(), 5);

        TopList now = hall.columns().columns().get(1).list().get();
        assertThat(now.places()).allSatisfy(place -> assertThat(place.before()).isEqualTo(
                before.contains(place.film()) ? OptionalInt.of(before.indexOf(place.film()) + 1) : OptionalInt.empty()));
    }

    @Test
    void another_person_has_no_moves() {
        hall.me().rate(1, 5);
        hall.me().choose("Ben");

        assertThat(hall.columns().columns().get(1).list().get().places()).allMatch(place -> place.before().isEmpty());
    }

    @Test
    void a_column_can_show_another_model() {
        hall.me().rate(1, 5);
        Column last = hall.columns().columns().getLast();

        hall.columns().choose(last, KnownModel.KNN);

        assertThat(last.model().get()).isEqualTo(KnownModel.KNN);
        assertThat(last.list().get().places()).hasSize(10);
    }
}
