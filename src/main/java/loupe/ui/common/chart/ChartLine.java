package loupe.ui.common.chart;

import java.util.List;
import loupe.ui.common.SeriesMark;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.Pen;

/**
 * One of several lines in a chart, all of the same quantity.
 *
 * @param name   as the legend shows it
 * @param place  its number among the lines' owners, from 0; says its colour and dashes
 * @param kind   how it is drawn
 * @param points may grow
 */
public record ChartLine(String name, int place, Kind kind, Points points) {

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

    /** The line as it is now, which does not grow with this one. */
    ChartLine still() {
        return new ChartLine(name, place, kind, points.still());
    }

    /** Its colour, for one more than there are marks that of the first again. */
    public SeriesMark mark() {
        return MARKS[place % MARKS.length];
    }

    /** Its name over its column of the chart's table. */
    String column() {
        return kind == Kind.RAW ? Texts.of("chart.column.batch", name) : name;
    }

    /** Whether it is the smoothed line over {@code other}. */
    boolean isMeanOf(ChartLine other) {
        return kind == Kind.SMOOTHED && other.kind == Kind.RAW && other.place == place;
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
