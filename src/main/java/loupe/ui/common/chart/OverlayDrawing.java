package loupe.ui.common.chart;

import java.util.List;
import javafx.scene.shape.Line;
import loupe.ui.common.figure.Paper;
import loupe.ui.common.figure.Pen;
import loupe.ui.common.figure.Svg;

/** Draws lines of several runs in their axes, on the screen and in a file alike. */
final class OverlayDrawing {

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

    private final OverlayViewModel model;
    private final boolean dark;
    private final double top;
    private final double width;
    private final double height;
    private final Scale horizontal;
    private final Scale vertical;

    /** @param top where it begins @param height where it ends */
    OverlayDrawing(OverlayViewModel model, boolean dark, double top, double width, double height) {
        this.model = model;
        this.dark = dark;
        this.top = top + TOP;
        this.width = width - RIGHT;
        this.height = height - BELOW;
        horizontal = model.horizontal();
        vertical = model.vertical();
    }

    void on(Paper paper) {
        axes(paper);
        List<Points> drawn = model.drawn();
        for (ChartLine.Kind kind : ChartLine.Kind.values()) {
            for (int i = 0; i < drawn.size(); i++) {
                if (model.lines().get(i).kind() == kind) {
                    line(paper, model.lines().get(i), drawn.get(i));
                }
            }
        }
    }

    /** Puts {@code cursor} at that place. */
    void place(Line cursor, double at) {
        cursor.setStartX(x(at));
        cursor.setEndX(x(at));
        cursor.setStartY(top);
        cursor.setEndY(height);
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

    private void line(Paper paper, ChartLine line, Points points) {
        double[] xs = new double[points.size()];
        double[] ys = new double[points.size()];
        for (int i = 0; i < xs.length; i++) {
            xs[i] = x(points.x(i));
            ys[i] = y(points.y(i));
        }
        paper.polyline(xs, ys, line.pen(dark));
        if (line.kind() == ChartLine.Kind.POINTS && xs.length <= DOTS) {
            for (int i = 0; i < xs.length; i++) {
                paper.dot(xs[i], ys[i], DOT, line.mark().colour(dark));
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
