package loupe.network;

/** A text that is quoted in a sentence: whole where it is short, else its beginning. */
public final class Excerpt {

    private static final int LONGEST = 60;
    private static final int KEPT = 48;

    private Excerpt() {}

    /** {@code text}, or what it begins with and dots. */
    public static String of(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, KEPT)).stripTrailing() + " …";
    }
}
