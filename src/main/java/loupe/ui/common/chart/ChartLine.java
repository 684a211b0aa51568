package loupe.ui.common.chart;

import java.util.List;
import loupe.ui.common.SeriesMark;
import loupe.ui.common.figure.Pen;

/**
 * One of several lines in a chart, all of the same quantity. To be treated as read-only.
 *
 * @param name   as the legend shows it
 * @param place  its number among the lines' owners, from 0; says its colour and dashes
 * @param kind   how it is drawn
 * @param xs     where its points are, never falling
 * @param values as many
 */
public record ChartLine(String name, int place, Kind kind, double[] xs, double[] values) {

    /** How a line is drawn. */
    public enum Kind {
        /** Faintly, under all others. */
        RAW,
        /** As a line alone: a mean of what lies under it. */
        SMOOTHED,
        /** With a dot at each point. */
        POINTS
    }

    private static final SeriesMark[] MARKS = SeriesMark.values();

    /** Its colour, for one more than there are marks that of the first again. */
    public SeriesMark mark() {
        return MARKS[place % MARKS.length];
    }

    /** What is drawn: without the values that are no numbers. */
    Points points() {
        Points points = new Points();
        for (int i = 0; i < values.length; i++) {
            if (Double.isFinite(values[i])) {
                points.add(xs[i], values[i]);
            }
        }
        return points;
    }

    /** The sign before its name. */
    String sign() {
        return sign(place);
    }

    /** The sign of what has that place, from 0. One that comes again has its round beside it. */
    public static String sign(int place) {
        int round = place / MARKS.length;
        return MARKS[place % MARKS.length].shape().glyph() + (round == 0 ? "" : Integer.toString(round + 1));
    }

    Pen pen(boolean dark) {
        return switch (kind) {
            case RAW -> Pen.solid(faint(mark().colour(dark), dark), 1);
            case SMOOTHED, POINTS -> new Pen(mark().colour(dark), 2, dashes());
        };
    }

    private List<Double> dashes() {
        return MARKS[(place + place / MARKS.length) % MARKS.length].dashes();
    }

    /** A quarter of {@code colour}, the rest ground. */
    private static String faint(String colour, boolean dark) {
        int ink = Integer.parseInt(colour.substring(1), 16);
        int ground = dark ? 0x0D1117 : 0xFFFFFF;
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            mixed |= ((ink >> shift & 0xFF) + 3 * (ground >> shift & 0xFF)) / 4 << shift;
        }
        return String.format("#%06x", mixed);
    }
}
