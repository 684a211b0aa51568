package loupe.process;

import java.util.Optional;
import loupe.training.Sign;

/** A sign of life as a line between a training process and its parent, besides the events. */
final class SignLine {

    private static final String FIRST_WORD = "sign ";

    private SignLine() {}

    static String of(Sign sign) {
        return FIRST_WORD + sign.stage() + " " + sign.step();
    }

    /** The sign that {@code line} holds; empty where it is something else. */
    static Optional<Sign> read(String line) {
        String[] words = line.split(" ");
        if (!line.startsWith(FIRST_WORD) || words.length != 3) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Sign(Sign.Stage.valueOf(words[1]), Long.parseLong(words[2])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
