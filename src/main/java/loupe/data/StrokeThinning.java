package loupe.data;

import java.util.ArrayList;
import java.util.List;

/** Leaves out points of a long drawing that a 28x28 picture hardly shows, so that it is drawn in little time. */
final class StrokeThinning {

    /** Points closer than this to their predecessor are left out; in pixels. */
    private static final double NEAR = 0.05;
    /** Where more points than this remain, "near" becomes twice as far, up to {@link #FARTHEST}. */
    private static final int ENOUGH_POINTS = 4_000;
    /** A point farther than this from its predecessor stays, however many there are: without it the picture would be another. */
    private static final double FARTHEST = 0.4;

    private StrokeThinning() {}

    /** The strokes, given in pixels, with few enough points where they lie close; first and last points stay. */
    static List<Stroke> thinned(List<Stroke> strokes) {
        List<Stroke> result = strokes;
        int points = count(strokes);
        for (double near = NEAR; points > ENOUGH_POINTS && near <= FARTHEST; near *= 2) {
            double distance = near;
            result = strokes.stream().map(stroke -> thinned(stroke, distance)).toList();
            points = count(result);
        }
        return result;
    }

    private static int count(List<Stroke> strokes) {
        return strokes.stream().mapToInt(stroke -> stroke.points().size()).sum();
    }

    private static Stroke thinned(Stroke stroke, double near) {
        List<Stroke.Point> points = stroke.points();
        List<Stroke.Point> kept = new ArrayList<>();
        kept.add(points.getFirst());
        for (Stroke.Point point : points.subList(1, points.size())) {
            Stroke.Point last = kept.getLast();
            if (Math.hypot(point.x() - last.x(), point.y() - last.y()) >= near) {
                kept.add(point);
            }
        }
        if (!kept.getLast().equals(points.getLast())) {
            kept.add(points.getLast());
        }
        return new Stroke(kept);
    }
}
