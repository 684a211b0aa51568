package loupe.ui.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TwoLinesTest {

    private static TwoLines of(String title, int letters) {
        return TwoLines.of(title, letters, String::length);
    }

    @Test
    void a_title_breaks_between_words_only() {
        assertThat(of("The Wandering Star", 9)).isEqualTo(new TwoLines("The", "Wandering Star"));
        assertThat(of("The Wandering Star", 13)).isEqualTo(new TwoLines("The Wandering", "Star"));
        assertThat(of("The Wandering Star", 18)).isEqualTo(new TwoLines("The Wandering Star", ""));
    }

    @Test
    void a_word_that_is_too_long_stays_whole_for_the_ellipsis() {
        assertThat(of("Wandering", 5)).isEqualTo(new TwoLines("Wandering", ""));
        assertThat(of("Wandering Star", 5)).isEqualTo(new TwoLines("Wandering", "Star"));
    }
}
