package loupe.data;

import java.util.ArrayList;
import java.util.List;

/**
 * Rubs ink out. The eraser is as wide as the pen; of the strokes goes all that would put ink under it, so that what stays ends at
 * its edge. Strokes stay strokes: one that it crosses becomes two.
 */
public final class Eraser {

    private final Drawing drawing;
    private final List<Stroke> kept = new ArrayList<>();
    private final List<Stroke.Point> path;
    private List<Stroke.Point> current = new ArrayList<>();

    private Eraser(Drawing drawing, Stroke path) {
        this.drawing = drawing;
        this.path = path.points();
    }

    /** {@code drawing} after the eraser went along {@code path}. */
    public static Drawing erased(Drawing drawing, Stroke path) {
        Eraser eraser = new Eraser(drawing, path);
        drawing.strokes().forEach(eraser::add);
        return drawing.withStrokes(eraser.kept);
    }

    private void add(Stroke stroke) {
        List<Stroke.Point> points = stroke.points();
        if (points.size() == 1) {
            segment(points.getFirst(), points.getFirst());
        }
        for (int i = 1; i < points.size(); i++) {
            segment(points.get(i - 1), points.get(i));
        }
        finish();
    }

    /** Keeps what of a straight line is not rubbed out. */
    private void segment(Stroke.Point from, Stroke.Point to) {
        double start = 0;
        for (Span span : spans(from, to)) {
            if (span.start() > start) {
                keep(from, to, start, span.start());
            }
            finish();
            start = Math.max(start, span.end());
        }
        if (start < 1) {
            keep(from, to, start, 1);
        }
    }

    private void keep(Stroke.Point from, Stroke.Point to, double start, double end) {
        if (current.isEmpty()) {
            current.add(between(from, to, start));
        }
        if (!from.equals(to)) {
            current.add(between(from, to, end));
        }
    }

    private void finish() {
        if (!current.isEmpty()) {
            kept.add(new Stroke(current));
            current = new ArrayList<>();
        }
    }

    /** The parts of a straight line that are rubbed out, in order, as shares of its length. */
    private List<Span> spans(Stroke.Point from, Stroke.Point to) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < Math.max(1, path.size() - 1); i++) {
            Span span = new Reach(path.get(i), path.get(Math.min(i + 1, path.size() - 1)), drawing.width()).of(from, to);
            if (span.start() < span.end()) {
                spans.add(span);
            }
        }
        spans.sort((a, b) -> Double.compare(a.start(), b.start()));
        return spans;
    }

    private static Stroke.Point between(Stroke.Point from, Stroke.Point to, double share) {
        return share == 1 ? to : new Stroke.Point(from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y()));
    }

    /** Part of a straight line, as shares of its length; empty where the end does not lie behind the start. */
    private record Span(double start, double end) {

        static final Span NONE = new Span(1, 0);

        Span within() {
            return new Span(Math.max(0, start), Math.min(1, end));
        }

        Span with(Span other) {
            return start >= end ? other : other.start >= other.end ? this
                    : new Span(Math.min(start, other.start), Math.max(end, other.end));
        }
    }

    /** All points nearer than {@code radius} to the line from {@code a} to {@code b}: two discs and the strip between them. */
    private record Reach(Stroke.Point a, Stroke.Point b, double radius) {

        /** The part of a straight line in here: one span, as the whole is convex. A point is taken as a line without length. */
        Span of(Stroke.Point from, Stroke.Point to) {
            return disc(a, from, to).with(disc(b, from, to)).with(strip(from, to)).within();
        }

        private Span disc(Stroke.Point centre, Stroke.Point from, Stroke.Point to) {
            double dx = to.x() - from.x();
            double dy = to.y() - from.y();
            double fx = from.x() - centre.x();
            double fy = from.y() - centre.y();
            double square = dx * dx + dy * dy;
            double rest = fx * fx + fy * fy - radius * radius;
            if (square == 0) {
                return rest < 0 ? new Span(0, 1) : Span.NONE;
            }
            double half = (fx * dx + fy * dy) / square;
            double root = half * half - rest / square;
            return root <= 0 ? Span.NONE : new Span(-half - Math.sqrt(root), -half + Math.sqrt(root));
        }

        private Span strip(Stroke.Point from, Stroke.Point to) {
            double length = Math.hypot(b.x() - a.x(), b.y() - a.y());
            if (length == 0) {
                return Span.NONE;
            }
            double ux = (b.x() - a.x()) / length;
            double uy = (b.y() - a.y()) / length;
            double along = (from.x() - a.x()) * ux + (from.y() - a.y()) * uy;
            double aside = (from.y() - a.y()) * ux - (from.x() - a.x()) * uy;
            double dx = to.x() - from.x();
            double dy = to.y() - from.y();
            return both(range(along, dx * ux + dy * uy, 0, length), range(aside, dy * ux - dx * uy, -radius, radius));
        }

        private static Span both(Span one, Span other) {
            return new Span(Math.max(one.start(), other.start()), Math.min(one.end(), other.end()));
        }

        /** Where {@code from + t * growth} lies between {@code least} and {@code most}. */
        private static Span range(double from, double growth, double least, double most) {
            if (growth == 0) {
                return from > least && from < most ? new Span(0, 1) : Span.NONE;
            }
            double one = (least - from) / growth;
            double other = (most - from) / growth;
            return new Span(Math.min(one, other), Math.max(one, other));
        }
    }
}
