package loupe.ui.common.chart;

import java.util.stream.IntStream;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import loupe.ui.common.figure.Paper;
import loupe.ui.common.figure.Pen;
import loupe.ui.common.figure.Svg;

/** Draws a chart's lines in their axes, on the screen and in a file alike. */
final class ChartDrawing {

    private static final double LEFT = 56;
    private static final double TOP = 8;
    private static final double RIGHT = 12;
    private static final double BELOW = 40;
    private static final double TYPE = 12;
    /** About the width of a figure. */
    private static final double LETTER = 7;
    private static final double DOT = 3;
    /** More points than this, and dots would hide the line. */
    private static final int DOTS = 120;

    private final ChartViewModel model;
    private final boolean dark;
    private final double top;
    private final double width;
    private final double height;
    private final Scale horizontal;
    private final Scale vertical;

    /** @param top where it begins @param height where it ends */
    ChartDrawing(ChartViewModel model, boolean dark, double top, double width, double height) {
        this.model = model;
        this.dark = dark;
        this.top = top + TOP;
        this.width = width - RIGHT;
        this.height = height - BELOW;
        horizontal = model.horizontal();
        vertical = model.vertical();
    }

    /** @param columns in which a line has two points at most */
    void on(Paper paper, int columns) {
        axes(paper);
        for (ChartLine.Kind kind : ChartLine.Kind.values()) {
            model.lines().stream().filter(line -> line.kind() == kind).forEach(line -> {
                line(paper, line, columns);
                dots(paper, line);
            });
        }
    }

    /** As many as there are pixels between its edges. */
    int columns() {
        return (int) Math.max(1, width - LEFT);
    }

    /** Puts {@code cursor} at that place. */
    void place(Line cursor, double at) {
        cursor.setStartX(x(at));
        cursor.setEndX(x(at));
        cursor.setStartY(top);
        cursor.setEndY(height);
    }

    /** Lays {@code band} over what is between both places. */
    void place(Rectangle band, double one, double other) {
        band.setX(Math.min(x(one), x(other)));
        band.setWidth(Math.abs(x(one) - x(other)));
        band.setY(top);
        band.setHeight(Math.max(0, height - top));
    }

    String ink() {
        return dark ? "#e6edf3" : "#1f2328";
    }

    private void axes(Paper paper) {
        Pen grid = Pen.solid(dark ? "#30363d" : "#d8dee4", 1);
        double above = Double.POSITIVE_INFINITY;
        for (double tick : vertical.ticks()) {
            paper.line(LEFT, y(tick), width, y(tick), grid);
            if (y(tick) > above - TYPE) {
                continue;
            }
            above = y(tick);
            paper.text(LEFT - 8, y(tick) + TYPE / 3, TYPE, Svg.Anchor.END, ink(), model.quantity().tick(tick));
        }
        double free = 0;
        for (double tick : horizontal.ticks()) {
            paper.line(x(tick), height, x(tick), height + 4, grid);
            String words = ChartQuantity.plain(tick);
            double half = LETTER * words.length() / 2;
            if (x(tick) - half >= free) {
                paper.text(x(tick), height + 18, TYPE, Svg.Anchor.MIDDLE, ink(), words);
                free = x(tick) + half + LETTER;
            }
        }
        paper.text((LEFT + width) / 2, height + 34, TYPE, Svg.Anchor.MIDDLE, ink(), model.axis().title());
    }

    private void line(Paper paper, ChartLine line, int columns) {
        Points points = Decimation.of(line.points(), horizontal.from(), horizontal.to(), columns);
        int from = 0;
        for (int i = 1; i <= points.size(); i++) {
            if (i == points.size() || isBeyond(points.y(i)) && isBeyond(points.y(i - 1))) {
                polyline(paper, points, from, i, line.pen(dark));
                from = i;
            }
        }
    }

    /** Whether a value lies beyond the ends of its axis. What goes on there is left out. */
    private boolean isBeyond(double value) {
        return value < vertical.from() || value > vertical.to();
    }

    private void polyline(Paper paper, Points points, int from, int end, Pen pen) {
        if (end - from > 1) {
            paper.polyline(IntStream.range(from, end).mapToDouble(i -> x(points.x(i))).toArray(),
                    IntStream.range(from, end).mapToDouble(i -> y(points.y(i))).toArray(), pen);
        }
    }

    /** At each point of validation, while they are few, and at the end of a mean. */
    private void dots(Paper paper, ChartLine line) {
        Points points = line.points();
        int end = points.from(Math.nextUp(horizontal.to()));
        int first = switch (line.kind()) {
            case RAW -> end;
            case SMOOTHED -> end == points.size() ? Math.max(end - 1, points.from(horizontal.from())) : end;
            case POINTS -> points.from(horizontal.from());
        };
        if (end - first <= DOTS) {
            for (int i = first; i < end; i++) {
                paper.dot(x(points.x(i)), y(points.y(i)), DOT, line.mark().colour(dark));
            }
        }
    }

    private double x(double value) {
        return LEFT + share(horizontal, value) * (width - LEFT);
    }

    private double y(double value) {
        return height - share(vertical, value) * (height - top);
    }

    /** Inverse of where a value is drawn from left to right. */
    double valueAt(double x) {
        double share = Math.clamp((x - LEFT) / Math.max(1, width - LEFT), 0, 1);
        return horizontal.from() + share * (horizontal.to() - horizontal.from());
    }

    /** What lies beyond a scale is drawn at its end. */
    private static double share(Scale scale, double value) {
        double from = scale.place(scale.from());
        return Math.clamp((scale.place(value) - from) / (scale.place(scale.to()) - from), 0, 1);
    }
}
