package loupe.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A drawing as the pen made it: strokes in a box of any size, y downwards. What lies outside the box is clipped
 * when it is drawn. Immutable.
 *
 * @param boxWidth  width of the box, from 0.001 to a billion
 * @param boxHeight height of the box, likewise
 * @param strokes   in the order in which they were drawn; coordinates within a billion of 0
 * @param width     the pen's width in the box' units, likewise
 */
public record Drawing(double boxWidth, double boxHeight, List<Stroke> strokes, double width) {

    /** MNIST's pen, about 2.2 of 28 pixels. */
    public static final double PEN = 2.2 / 28;

    private static final double SMALLEST = 0.001;
    private static final double FARTHEST = 1e9;

    /** @throws IllegalArgumentException with a sentence, where a number is not one that can be drawn */
    public Drawing {
        strokes = List.copyOf(strokes);
        requireBetween("The box' width", boxWidth, SMALLEST);
        requireBetween("The box' height", boxHeight, SMALLEST);
        requireBetween("The pen's width", width, SMALLEST);
        requireDrawable(strokes);
    }

    /** An empty drawing in a square of side {@code side} with MNIST's pen. */
    public static Drawing empty(double side) {
        return new Drawing(side, side, List.of(), PEN * side);
    }

    /** Whether nothing has been drawn. */
    public boolean isEmpty() {
        return strokes.isEmpty();
    }

    /** This drawing with one more stroke. */
    public Drawing withStroke(Stroke stroke) {
        List<Stroke> more = new ArrayList<>(strokes);
        more.add(stroke);
        return withStrokes(more);
    }

    /** These strokes in this drawing's box, with its pen. */
    public Drawing withStrokes(List<Stroke> others) {
        return new Drawing(boxWidth, boxHeight, others, width);
    }

    /** The same strokes with another pen. */
    public Drawing withWidth(double penWidth) {
        return new Drawing(boxWidth, boxHeight, strokes, penWidth);
    }

    /** This drawing with every point put elsewhere; the box and the pen stay. */
    public Drawing mapped(UnaryOperator<Stroke.Point> move) {
        return withStrokes(strokes.stream().map(stroke -> stroke.mapped(move)).toList());
    }

    /** The smallest rectangle around all points, without the pen's width; empty where nothing has been drawn. */
    public Optional<Bounds> bounds() {
        return Bounds.around(points());
    }

    /** How many points all strokes have together. */
    public int pointCount() {
        return strokes.stream().mapToInt(stroke -> stroke.points().size()).sum();
    }

    private Stream<Stroke.Point> points() {
        return strokes.stream().flatMap(stroke -> stroke.points().stream());
    }

    private static void requireDrawable(List<Stroke> strokes) {
        for (int i = 0; i < strokes.size(); i++) {
            List<Stroke.Point> points = strokes.get(i).points();
            for (int j = 0; j < points.size(); j++) {
                Stroke.Point point = points.get(j);
                if (!(Math.abs(point.x()) <= FARTHEST && Math.abs(point.y()) <= FARTHEST)) {
                    throw new IllegalArgumentException(("Point %d of stroke %d is (%s, %s); coordinates lie between"
                            + " -1000000000 and 1000000000.").formatted(j + 1, i + 1, point.x(), point.y()));
                }
            }
        }
    }

    private static void requireBetween(String what, double value, double least) {
        if (!(value >= least && value <= FARTHEST)) {
            throw new IllegalArgumentException(
                    "%s is %s; it must lie between %s and 1000000000.".formatted(what, value, least));
        }
    }
}
