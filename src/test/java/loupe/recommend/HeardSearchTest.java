package loupe.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import loupe.data.films.Film;
import org.junit.jupiter.api.Test;

class HeardSearchTest {

    private static final Catalogue FILMS = new Catalogue(List.of(film(1, "Winter Ledger"), film(2, "Lantern Parliament"), film(3, "Comet")), List.of());
    private static final FactorModel MODEL = new FactorModel(Embedding.of(Roster.of(IntStream.of(7, 8)), 2, new float[] {2, 0, 0, 2}),
            Embedding.of(Roster.of(IntStream.rangeClosed(1, 3)), 2, new float[] {1, 0, 0, 1, .8f, -.6f}), 0,
            new FoldIn.Ridge(1, OptionalDouble.empty()), Scale.ORDER);
    private static final ViewerTower TOWER = new ViewerTower(new ViewerTower.Told(List.of(), new float[2]),
            new ViewerTower.Asked(QuestionLetters.known(List.of("spa", "pac", "ace")), new float[] {0, 1, 0, 1, 0, 1}), 1, 2);
    private static final HeardSearch SEARCH = new HeardSearch(MODEL, TOWER, FILMS);

    private static Film film(int number, String title) {
        return new Film(number, title, OptionalInt.empty(), List.of());
    }

    private static List<Integer> found(String question, Optional<Integer> person) {
        return SEARCH.find(question, 3, person).stream().map(found -> found.film().id()).toList();
    }

    @Test
    void what_is_no_title_is_found_by_what_it_means() {
        assertThat(found("space", Optional.empty())).containsExactly(2);
    }

    @Test
    void a_title_is_still_found_by_its_letters() {
        assertThat(found("winter lodger", Optional.of(8))).startsWith(1);
        assertThat(SEARCH.find("comet", 1, Optional.empty()).getFirst().score()).isEqualTo(1);
    }

    @Test
    void a_question_resembles_a_title_a_genre_or_a_decade_or_nothing() {
        Catalogue films = new Catalogue(List.of(new Film(1, "Winter Ledger", OptionalInt.of(1994), List.of(0))), List.of("Sci-Fi", "Comedy"));
        FactorModel one = new FactorModel(MODEL.people(), Embedding.of(Roster.of(IntStream.of(1)), 2, new float[] {1, 0}), 0, MODEL.foldIn(), Scale.ORDER);
        HeardSearch search = new HeardSearch(one, TOWER, films);

        assertThat(List.of("winter lodger", "a comdey, please", "1990s", "sci fi", "winter")).allMatch(search::resembles);
        assertThat(List.of("space", "1950s", "xqzzt", "", "gi")).noneMatch(search::resembles);
        assertThat(new FilmSearch(films).resembles("comedy")).as("letters alone know no genres").isFalse();
    }

    @Test
    void who_asks_counts() {
        assertThat(found("space", Optional.of(7))).containsExactly(2, 1);
        assertThat(found("space", Optional.of(8))).containsExactly(2);
    }

    @Test
    void a_person_who_is_not_known_is_anybody() {
        assertThat(found("space", Optional.of(99))).containsExactly(2);
    }
}
