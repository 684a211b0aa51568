package loupe.ui.common;

import java.text.AttributedCharacterIterator;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
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

    /** The text that {@link #of} gives, in the pieces of which it is made: the arguments and the words between them. */
    public static List<TextPart> parts(String key, Object... arguments) {
        AttributedCharacterIterator text =
                new MessageFormat(BUNDLE.getString(key), Locale.ROOT).formatToCharacterIterator(arguments);
        List<TextPart> parts = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        for (char c = text.first(); c != AttributedCharacterIterator.DONE; c = text.next()) {
            piece.append(c);
            if (text.getIndex() + 1 == text.getRunLimit(MessageFormat.Field.ARGUMENT)) {
                Object argument = text.getAttribute(MessageFormat.Field.ARGUMENT);
                parts.add(new TextPart(piece.toString(), argument instanceof Integer index ? index : TextPart.WORDS));
                piece.setLength(0);
            }
        }
        return parts;
    }

    /** Whether the bundle has that key. */
    public static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }
}
