package loupe.ui.common;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The window's words, from the bundle {@code loupe/ui/texts}. Safe to call from any thread. */
public final class Texts {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("loupe.ui.texts");

    private Texts() {}

    /**
     * The text of that key. Without arguments it is given as it stands; with arguments it is a {@link MessageFormat}
     * pattern, in which an apostrophe is written twice.
     *
     * @throws java.util.MissingResourceException where the bundle lacks the key
     */
    public static String of(String key, Object... arguments) {
        String pattern = BUNDLE.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    /** Whether the bundle has that key. */
    public static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }
}
