package loupe.data;

import java.util.ArrayList;
import java.util.List;

/** Cuts strokes at the edges of a rectangle. A stroke that leaves and comes back becomes two. */
final class StrokeClipper {

    private final Bounds inside;
    private final List<Stroke> kept = new ArrayList<>();
    private List<Stroke.Point> current = new ArrayList<>();

    private StrokeClipper(Bounds inside) {
        this.inside = inside;
    }

    /** What of {@code strokes} lies in {@code inside}, in the same order. */
    static List<Stroke> clip(List<Stroke> strokes, Bounds inside) {
        StrokeClipper clipper = new StrokeClipper(inside);
        strokes.forEach(clipper::add);
        return clipper.kept;
    }

    private void add(Stroke stroke) {
        List<Stroke.Point> points = stroke.points();
        if (points.size() == 1) {
            addSegment(points.getFirst(), points.getFirst());
        }
        for (int i = 1; i < points.size(); i++) {
            addSegment(points.get(i - 1), points.get(i));
        }
        finish();
    }

    /** The part of a segment inside the rectangle, by narrowing the range 0 to 1 at each of the four edges. */
    private void addSegment(Stroke.Point from, Stroke.Point to) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        Range range = new Range(0, 1).within(from.x() - inside.left(), dx).within(inside.right() - from.x(), -dx)
                .within(from.y() - inside.top(), dy).within(inside.bottom() - from.y(), -dy);
        if (range.isEmpty()) {
            finish();
            return;
        }
        if (current.isEmpty() || range.start() > 0) {
            finish();
            current.add(new Stroke.Point(from.x() + range.start() * dx, from.y() + range.start() * dy));
        }
        boolean whole = range.end() == 1;
        if (dx != 0 || dy != 0) {
            current.add(whole ? to : new Stroke.Point(from.x() + range.end() * dx, from.y() + range.end() * dy));
        }
        if (!whole) {
            finish();
        }
    }

    private void finish() {
        if (!current.isEmpty()) {
            kept.add(new Stroke(current));
            current = new ArrayList<>();
        }
    }

    private record Range(double start, double end) {

        /** Keeps where {@code room + t * growth} is not negative. */
        Range within(double room, double growth) {
            if (growth == 0) {
                return room < 0 ? new Range(1, 0) : this;
            }
            double border = -room / growth;
            return growth > 0 ? new Range(Math.max(start, border), end) : new Range(start, Math.min(end, border));
        }

        boolean isEmpty() {
            return start > end;
        }
    }
}
