package loupe.recommend;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which of some words was meant by one that is misspelt. */
public final class Nearest {

    private Nearest() {}

    /** The word with the fewest slips to {@code text}; empty where none is near. */
    public static Optional<String> of(String text, List<String> words) {
        int most = Math.max(1, text.length() / 3);
        return text.length() > 40 ? Optional.empty()
                : words.stream().filter(word -> Slips.between(text, word) <= most).min(Comparator.comparingInt(word -> Slips.between(text, word)));
    }
}
