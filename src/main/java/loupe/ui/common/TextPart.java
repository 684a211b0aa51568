package loupe.ui.common;

/**
 * A piece of a text.
 *
 * @param argument which argument of the text it is, counted from 0; {@link #WORDS} for what stands between them
 */
public record TextPart(String text, int argument) {

    /** No argument. */
    public static final int WORDS = -1;
}
