package loupe.data;

import java.util.List;
import java.util.function.UnaryOperator;

/** One movement of the pen: the points that it passed, joined by straight lines. One point is a dot. */
public record Stroke(List<Point> points) {

    public Stroke {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a stroke has at least one point");
        }
    }

    /** A place in the drawing's box, x to the right, y downwards. */
    public record Point(double x, double y) {}

    /** This stroke with every point put elsewhere. */
    public Stroke mapped(UnaryOperator<Point> move) {
        return new Stroke(points.stream().map(move).toList());
    }
}
