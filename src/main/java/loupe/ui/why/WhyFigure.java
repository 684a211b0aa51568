package loupe.ui.why;

import java.util.List;

/**
 * A picture as a table and in a sentence.
 *
 * @param sentence what it shows, for screen readers
 * @param header   of the table, whose {@code rows} have as many cells
 */
record WhyFigure(String title, String sentence, List<String> header, List<List<String>> rows) {

    WhyFigure {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}
