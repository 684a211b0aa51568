package loupe.storage;

import java.util.Optional;
import loupe.data.BadInputException;
import loupe.training.TrainingEvent;

/**
 * Events among the lines that a container prints, where a window wants all that a training tells: a word, then the event as {@link EventCodec}
 * writes it. They stand beside the readable lines, which carry less.
 */
public final class EventLines {

    /** The hyperparameter that asks for them; {@code 1} for yes. */
    public static final String SETTING = "event_lines";

    private static final String MARK = "event ";

    private EventLines() {}

    /** {@code event} as a line. */
    public static String line(TrainingEvent event) {
        return MARK + EventCodec.line(event);
    }

    /** Whether {@code line} holds an event, and is not for people. */
    public static boolean isOne(String line) {
        return line.startsWith(MARK + "{");
    }

    /** The event in {@code line}; empty where there is none, as in a line that was cut. */
    public static Optional<TrainingEvent> read(String line) {
        if (!isOne(line)) {
            return Optional.empty();
        }
        try {
            return Optional.of(EventCodec.parse(line.substring(MARK.length())));
        } catch (BadInputException cut) {
            return Optional.empty();
        }
    }
}
