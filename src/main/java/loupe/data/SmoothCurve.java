package loupe.data;

import java.util.ArrayList;
import java.util.List;

/**
 * The path through knots: centripetal Catmull-Rom curves (Catmull and Rom 1974; Yuksel, Schaefer and Keyser 2011),
 * which neither overshoot nor loop between knots, interrupted at corners.
 */
final class SmoothCurve {

    /** Straight pieces from knot to knot. */
    private static final int STEPS = 8;

    private SmoothCurve() {}

    /** Points on the curve through {@code knots}, from the first to the last. */
    static List<Stroke.Point> through(List<DigitForm.Knot> knots) {
        List<Stroke.Point> path = new ArrayList<>();
        path.add(point(knots.getFirst()));
        for (int i = 1; i < knots.size(); i++) {
            addPiece(knots, i, path);
        }
        return path;
    }

    /** From knot {@code i - 1} to knot {@code i}; beyond a corner or an end the curve goes on as it comes. */
    private static void addPiece(List<DigitForm.Knot> knots, int i, List<Stroke.Point> path) {
        Stroke.Point from = point(knots.get(i - 1));
        Stroke.Point to = point(knots.get(i));
        boolean freshStart = i == 1 || knots.get(i - 1).corner();
        boolean endsHere = i == knots.size() - 1 || knots.get(i).corner();
        Stroke.Point before = freshStart ? mirrored(to, from) : point(knots.get(i - 2));
        Stroke.Point after = endsHere ? mirrored(from, to) : point(knots.get(i + 1));
        double[] xs = {before.x(), from.x(), to.x(), after.x()};
        double[] ys = {before.y(), from.y(), to.y(), after.y()};
        double[] times = times(xs, ys);
        for (int step = 1; step <= STEPS; step++) {
            double time = times[1] + (times[2] - times[1]) * step / STEPS;
            path.add(new Stroke.Point(at(xs, times, time), at(ys, times, time)));
        }
    }

    private static Stroke.Point mirrored(Stroke.Point point, Stroke.Point centre) {
        return new Stroke.Point(2 * centre.x() - point.x(), 2 * centre.y() - point.y());
    }

    private static Stroke.Point point(DigitForm.Knot knot) {
        return new Stroke.Point(knot.x(), knot.y());
    }

    /** Knot times that grow with the square root of the distance. */
    private static double[] times(double[] xs, double[] ys) {
        double[] times = new double[4];
        for (int i = 1; i < 4; i++) {
            double dx = xs[i] - xs[i - 1];
            double dy = ys[i] - ys[i - 1];
            times[i] = times[i - 1] + Math.sqrt(Math.sqrt(dx * dx + dy * dy)) + 1e-6;
        }
        return times;
    }

    /** Barry and Goldman's pyramid of straight interpolations. */
    private static double at(double[] values, double[] times, double time) {
        double a = mix(values[0], values[1], times[0], times[1], time);
        double b = mix(values[1], values[2], times[1], times[2], time);
        double c = mix(values[2], values[3], times[2], times[3], time);
        double ab = mix(a, b, times[0], times[2], time);
        double bc = mix(b, c, times[1], times[3], time);
        return mix(ab, bc, times[1], times[2], time);
    }

    private static double mix(double from, double to, double start, double end, double time) {
        return from + (to - from) * (time - start) / (end - start);
    }
}
