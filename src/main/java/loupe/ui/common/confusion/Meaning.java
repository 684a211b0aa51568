package loupe.ui.common.confusion;

import java.util.Locale;
import loupe.ui.common.Texts;

/** What it means that a picture of one class is taken for another. */
public enum Meaning {
    /** A network answered so. */
    ANSWERS,
    /** The nearest other picture is of that class. */
    NEAREST;

    /** The text under {@code confusion.}, this meaning's own name and {@code key}. */
    String text(String key, Object... arguments) {
        return Texts.of("confusion." + name().toLowerCase(Locale.ROOT) + "." + key, arguments);
    }
}
