package loupe.data;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Digits as a pen on a tablet gives them, written small: the shipped stroke models at half the box' height, in each corner,
 * with few points or many, with taps of the pen, and up to the box' edge. For measuring what is lost on the way to 28x28.
 */
public final class SmallWriting {

    /** Side of the box, in the tablet's units. */
    public static final double BOX = 500;

    private static final long SEED = 500_250;
    private static final int FEWEST = 4;
    private static final int MOST = 40;
    private static final double MARGIN = 18;

    private final DigitForms forms = DigitForms.shipped();

    /** Where a digit was written. */
    public enum Corner { TOP_LEFT, TOP_RIGHT, BOTTOM_LEFT, BOTTOM_RIGHT }

    /**
     * A digit that was written.
     *
     * @param number from 0 on
     * @param points of each stroke but taps
     * @param tapped whether the pen touched the paper once more, near where it began
     * @param atEdge whether it reaches the box' edges
     */
    public record Written(int number, int digit, int points, Corner corner, boolean tapped, boolean atEdge, Drawing drawing) {}

    /** So many digits, each of the ten as often as the others; the same at each call. */
    public List<Written> digits(int count) {
        return IntStream.range(0, count).mapToObj(this::digit).toList();
    }

    private Written digit(int number) {
        Chance chance = Chance.of(SEED, number);
        int digit = number % 10;
        Corner corner = Corner.values()[number / 10 % 4];
        int points = (int) Math.round(FEWEST * Math.pow((double) MOST / FEWEST, chance.uniform()));
        boolean tapped = chance.uniform() < 0.1;
        boolean atEdge = chance.uniform() < 0.25;
        List<Stroke> written = new Hand(chance).write(forms.pick(digit, chance)).stream()
                .map(stroke -> resampled(stroke, points)).toList();
        List<Stroke> strokes = placed(written, corner, atEdge ? 0 : MARGIN + chance.between(0, 40));
        return new Written(number, digit, points, corner, tapped, atEdge,
                Drawing.empty(BOX).withStrokes(tapped ? withTap(strokes, chance) : strokes));
    }

    /** Points at equal distances along the path, the first and the last among them. */
    private static Stroke resampled(Stroke stroke, int count) {
        List<Stroke.Point> path = stroke.points();
        double[] way = new double[path.size()];
        for (int i = 1; i < way.length; i++) {
            way[i] = way[i - 1] + Math.hypot(path.get(i).x() - path.get(i - 1).x(), path.get(i).y() - path.get(i - 1).y());
        }
        List<Stroke.Point> points = new ArrayList<>();
        for (int i = 0, at = 1; i < count; i++) {
            double target = way[way.length - 1] * i / (count - 1);
            while (at < way.length - 1 && way[at] < target) {
                at++;
            }
            double share = way[at] == way[at - 1] ? 0 : Math.clamp((target - way[at - 1]) / (way[at] - way[at - 1]), 0.0, 1.0);
            points.add(new Stroke.Point(mix(path.get(at - 1).x(), path.get(at).x(), share),
                    mix(path.get(at - 1).y(), path.get(at).y(), share)));
        }
        return new Stroke(points);
    }

    /** Half as high as the box, in its corner, on the tablet's whole units. */
    private static List<Stroke> placed(List<Stroke> strokes, Corner corner, double margin) {
        Bounds from = Bounds.around(points(strokes)).orElseThrow();
        double scale = BOX / 2 / from.extent();
        boolean right = corner == Corner.TOP_RIGHT || corner == Corner.BOTTOM_RIGHT;
        boolean bottom = corner == Corner.BOTTOM_LEFT || corner == Corner.BOTTOM_RIGHT;
        double left = right ? BOX - margin - scale * from.width() : margin;
        double top = bottom ? BOX - margin - scale * from.height() : margin;
        return strokes.stream().map(stroke -> stroke.mapped(point -> new Stroke.Point(
                Math.rint(left + scale * (point.x() - from.left())), Math.rint(top + scale * (point.y() - from.top()))))).toList();
    }

    private static List<Stroke> withTap(List<Stroke> strokes, Chance chance) {
        Stroke.Point start = strokes.getFirst().points().getFirst();
        Stroke.Point tap = new Stroke.Point(Math.clamp(Math.rint(start.x() + chance.between(-10, 10)), 0.0, BOX),
                Math.clamp(Math.rint(start.y() + chance.between(-10, 10)), 0.0, BOX));
        return Stream.concat(Stream.of(new Stroke(List.of(tap))), strokes.stream()).toList();
    }

    private static Stream<Stroke.Point> points(List<Stroke> strokes) {
        return strokes.stream().flatMap(stroke -> stroke.points().stream());
    }

    private static double mix(double from, double to, double share) {
        return from + share * (to - from);
    }
}
