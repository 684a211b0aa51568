package loupe.ui.common;

import java.util.Locale;

/** Numbers as the window writes them, the same in every language. */
public final class Numerals {

    /** Between groups of three digits: narrow and never broken. */
    private static final String THIN = "\u202f";

    private Numerals() {}

    /** A number with thin spaces between thousands. */
    public static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(",", THIN);
    }

    /** A share of 1 as a percentage with one decimal; the number and its sign stay on one line. */
    public static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f\u00a0%%", 100 * share);
    }

    /** Seconds as {@code m:ss}. */
    public static String clock(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
}
