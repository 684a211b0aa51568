package loupe.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import loupe.data.Chance;
import loupe.data.films.Film;
import org.junit.jupiter.api.Test;

class MadeQuestionsTest {

    private static final Film FILM = new Film(1, "Winter Ledger (1994)", OptionalInt.of(1994), List.of(0, 1));

    @Test
    void a_film_is_asked_for_by_its_title_its_longest_word_its_kind_and_a_near_film() {
        MadeQuestions made = new MadeQuestions(List.of("Comedy", "Film-Noir"));
        Set<String> asked = IntStream.range(0, 800).mapToObj(i -> made.about(FILM, "Lantern, The (1990)", Chance.of(3, i))).collect(Collectors.toSet());

        assertThat(asked).contains("winter ledger", "winter l", "winter", "comedy", "film noir", "comedy film noir", "90s comedy", "film noir 1990s",
                "like the lantern");
    }

    @Test
    void a_slip_is_one_letter() {
        for (int i = 0; i < 300; i++) {
            assertThat(Slips.between("winter ledger", MadeQuestions.misspelt("winter ledger", Chance.of(5, i)))).isLessThanOrEqualTo(1);
        }
        assertThat(MadeQuestions.misspelt("", Chance.of(5, 1))).isEmpty();
    }

    @Test
    void a_film_without_year_and_genre_has_questions_too() {
        MadeQuestions made = new MadeQuestions(List.of());
        for (int i = 0; i < 100; i++) {
            assertThat(made.about(new Film(2, "Noir", OptionalInt.empty(), List.of()), "Day", Chance.of(9, i))).isNotNull();
        }
    }
}
