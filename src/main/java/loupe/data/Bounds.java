package loupe.data;

import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An upright rectangle, y downwards. */
public record Bounds(double left, double top, double right, double bottom) {

    /** The smallest rectangle around {@code points}; empty where there are none. */
    public static Optional<Bounds> around(Stream<Stroke.Point> points) {
        List<Stroke.Point> all = points.toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        DoubleSummaryStatistics x = all.stream().mapToDouble(Stroke.Point::x).summaryStatistics();
        DoubleSummaryStatistics y = all.stream().mapToDouble(Stroke.Point::y).summaryStatistics();
        return Optional.of(new Bounds(x.getMin(), y.getMin(), x.getMax(), y.getMax()));
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    /** The larger of width and height. */
    public double extent() {
        return Math.max(width(), height());
    }

    public Stroke.Point centre() {
        return new Stroke.Point((left + right) / 2, (top + bottom) / 2);
    }

    /** This rectangle, larger by {@code margin} on every side. */
    public Bounds grown(double margin) {
        return new Bounds(left - margin, top - margin, right + margin, bottom + margin);
    }

    /** How much of the unit square with its top left corner at {@code (x, y)} this rectangle covers, 0 to 1. */
    double shareOfPixel(int x, int y) {
        double across = Math.min(right, x + 1) - Math.max(left, x);
        double down = Math.min(bottom, y + 1) - Math.max(top, y);
        return Math.max(0, across) * Math.max(0, down);
    }
}
