package loupe.data.moonlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import loupe.data.Chance;
import org.junit.jupiter.api.Test;

class TitlesTest {

    @Test
    void talky_films_have_talky_words_and_kinetic_films_kinetic_ones() {
        assertThat(with(TitleWords.TALKY, -2)).isGreaterThan(700);
        assertThat(with(TitleWords.KINETIC, -2)).isLessThan(30);
        assertThat(with(TitleWords.KINETIC, 2)).isGreaterThan(700);
        assertThat(with(TitleWords.TALKY, 2)).isLessThan(30);
    }

    @Test
    void one_noun_in_ten_is_easily_mistyped() {
        assertThat(with(TitleWords.HARD, 0)).isBetween(70L, 130L);
    }

    @Test
    void no_word_is_in_two_lists() {
        assertThat(Stream.of(TitleWords.TALKY, TitleWords.KINETIC, TitleWords.NEUTRAL, TitleWords.HARD, TitleWords.ADJECTIVES,
                TitleWords.THINGS, TitleWords.PLACES, TitleWords.NAMES).flatMap(words -> words.words().stream()))
                .doesNotHaveDuplicates().allMatch(word -> word.matches("[A-Z][a-z]+"));
    }

    private static long with(TitleWords words, double kinetic) {
        Titles titles = new Titles(Chance.of(1, 2), kinetic);
        return Stream.generate(titles::next).limit(1_000).filter(title -> List.of(title.split(" ")).stream().anyMatch(words.words()::contains)).count();
    }
}
