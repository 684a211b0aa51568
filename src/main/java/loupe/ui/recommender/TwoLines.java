package loupe.ui.recommender;

import java.util.function.ToDoubleFunction;

/**
 * A title in up to two lines.
 *
 * @param second empty text where one is enough; it may be too long, and then ends in an ellipsis on the screen, as a first line of one
 *               long word does
 */
record TwoLines(String first, String second) {

    /** Breaks {@code title} between words only. @param width of a line, in the unit of {@code measure} */
    static TwoLines of(String title, double width, ToDoubleFunction<String> measure) {
        String first = "";
        String[] words = title.strip().split("\\s+");
        for (int i = 0; i < words.length; i++) {
            String longer = first.isEmpty() ? words[i] : first + " " + words[i];
            if (!first.isEmpty() && measure.applyAsDouble(longer) > width) {
                return new TwoLines(first, String.join(" ", java.util.List.of(words).subList(i, words.length)));
            }
            first = longer;
        }
        return new TwoLines(first, "");
    }
}
