package loupe.ui.common.figure;

import java.util.List;
import loupe.ui.common.SeriesMark;

/**
 * How a line of an {@link Svg} is drawn.
 *
 * @param colour as {@code #RRGGBB}
 * @param width  in pixels
 * @param dashes lengths of dashes and gaps in pixels; empty for a solid line
 */
public record Pen(String colour, double width, List<Double> dashes) {

    public Pen {
        dashes = List.copyOf(dashes);
    }

    /** A solid line. */
    public static Pen solid(String colour, double width) {
        return new Pen(colour, width, List.of());
    }

    /** The line of the network with that mark, on a light ground. */
    public static Pen of(SeriesMark mark) {
        return new Pen(mark.colour(false), 2, mark.dashes());
    }
}
