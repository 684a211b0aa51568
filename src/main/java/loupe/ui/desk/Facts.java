package loupe.ui.desk;

import java.util.Locale;
import java.util.Map;

/** What a card says of a network's training. */
final class Facts {

    private Facts() {}

    /** The validation accuracy in percent, as people compare it; empty text where it is not known. */
    static String accuracy(Map<String, String> facts) {
        String text = facts.getOrDefault("validation accuracy", "");
        try {
            return text.isEmpty() ? "" : String.format(Locale.ROOT, "%.1f %%", 100 * Double.parseDouble(text));
        } catch (NumberFormatException notAFraction) {
            return text;
        }
    }
}
