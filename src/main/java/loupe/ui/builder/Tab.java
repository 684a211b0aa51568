package loupe.ui.builder;

import java.util.Locale;
import java.util.stream.Stream;

/** The ways of looking at a network. */
enum Tab {
    CARDS, PICTURES, WEIGHTS, TEXT, CODE, DIFF;

    /** Its name in the saved state. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Tab named(String word) {
        return Stream.of(values()).filter(tab -> tab.word().equals(word)).findFirst().orElse(CARDS);
    }
}
