package loupe.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.Stream;
import loupe.data.Drawing;
import loupe.data.GrayImage;
import loupe.data.Stroke;
import loupe.inference.Change.Tool;
import loupe.inference.SmallestChange.Tried;

/** Which changes are worth trying next, round after round: dots, growing strokes, shortenings. */
final class ChangeSearch {

    /** Changes that are tried at most. */
    static final int MOST = 2400;

    private static final int BEAM = 8;
    private static final int DIRECTIONS = 8;
    /** Lengths of a growing stroke's steps, in pixels. */
    private static final double[] STEPS = {1.5, 3, 5};
    private static final int SHORTENINGS = 10;
    private static final double WORTH = 0.05;

    private final Drawing drawing;
    private final double pixel;
    private List<Tried> dots = List.of();
    private Optional<Tried> best = Optional.empty();
    private int stride;
    private int rounds;
    private int proposed;

    ChangeSearch(Drawing drawing) {
        this.drawing = drawing;
        this.pixel = Math.max(drawing.boxWidth(), drawing.boxHeight()) / GrayImage.SIDE;
    }

    Optional<Tried> best() {
        return best;
    }

    /** Dots of the pen on a grid over the box and of the eraser along the strokes; none for an empty drawing. */
    List<Change> first() {
        List<Change> all = new ArrayList<>();
        for (double y = pixel; y < drawing.boxHeight() && !drawing.isEmpty(); y += 2 * pixel) {
            for (double x = pixel; x < drawing.boxWidth(); x += 2 * pixel) {
                all.add(dot(Tool.PEN, new Stroke.Point(x, y)));
            }
        }
        along().forEach(point -> all.add(dot(Tool.ERASER, point)));
        return counted(all);
    }

    /** What to try after {@code round}; nothing where the search is over. */
    List<Change> next(List<Tried> round) {
        Optional<Tried> shortest = round.stream().filter(Tried::works).min(SmallestChange.SHORTEST);
        boolean better = shortest.isPresent() && best.stream().allMatch(old -> SmallestChange.SHORTEST.compare(shortest.get(), old) < 0);
        if (better) {
            boolean worth = best.isEmpty() || best.get().change().length() - shortest.get().change().length() > WORTH * pixel;
            rounds = best.isEmpty() ? 0 : worth ? rounds : SHORTENINGS;
            best = shortest;
        }
        if (dots.isEmpty()) {
            dots = round;
        }
        return counted(best.isPresent() ? shorter(better) : longer(round));
    }

    private List<Change> counted(List<Change> changes) {
        List<Change> kept = changes.subList(0, Math.min(changes.size(), MOST - proposed));
        proposed += kept.size();
        return List.copyOf(kept);
    }

    /** The strokes of {@code round} with one step more; from the dots again, in longer steps, where they have all their points. */
    private List<Change> longer(List<Tried> round) {
        boolean full = round.stream().allMatch(t -> t.change().path().points().size() == SmallestChange.POINTS);
        if (full && ++stride == STEPS.length) {
            return List.of();
        }
        List<Tried> from = full ? dots : round;
        return Stream.of(Tool.values()).flatMap(tool -> from.stream().filter(t -> t.change().tool() == tool)
                .sorted(Comparator.comparingDouble(Tried::margin)).limit(BEAM).flatMap(t -> grown(t.change()))).distinct().toList();
    }

    private Stream<Change> grown(Change change) {
        List<Stroke.Point> points = change.path().points();
        Stroke.Point end = points.getLast();
        List<Change> all = new ArrayList<>();
        for (int i = 0; i < DIRECTIONS; i++) {
            double angle = 2 * Math.PI * i / DIRECTIONS;
            Stroke.Point next = new Stroke.Point(end.x() + STEPS[stride] * pixel * Math.cos(angle), end.y() + STEPS[stride] * pixel * Math.sin(angle));
            boolean back = points.size() > 1 && distance(next, points.get(points.size() - 2)) < STEPS[stride] * pixel * 0.8;
            if (!back && next.x() >= 0 && next.y() >= 0 && next.x() <= drawing.boxWidth() && next.y() <= drawing.boxHeight()) {
                all.add(new Change(change.tool(), new Stroke(Stream.concat(points.stream(), Stream.of(next)).toList())));
            }
        }
        return all.stream();
    }

    /** What was found, a little shorter in many ways; where none of these worked the last time, by smaller amounts. */
    private List<Change> shorter(boolean better) {
        rounds += better ? 0 : 1;
        Change change = best.orElseThrow().change();
        if (change.length() < WORTH * pixel || rounds >= 4 && !better || rounds >= SHORTENINGS) {
            return List.of();
        }
        double by = pixel / (1 << rounds);
        List<Stroke.Point> points = change.path().points();
        SequencedSet<Change> all = new LinkedHashSet<>();
        for (int i = 0; i < points.size(); i++) {
            if (points.size() > 1) {
                all.add(with(change, without(points, i)));
            }
            for (int j = 0; j < DIRECTIONS; j++) {
                double angle = 2 * Math.PI * j / DIRECTIONS;
                all.add(with(change, moved(points, i, by * Math.cos(angle), by * Math.sin(angle))));
            }
            all.add(with(change, towards(points, i, 0.5)));
        }
        return all.stream().filter(other -> other.length() < change.length()).toList();
    }

    private static List<Stroke.Point> without(List<Stroke.Point> points, int index) {
        List<Stroke.Point> fewer = new ArrayList<>(points);
        fewer.remove(index);
        return fewer;
    }

    private static List<Stroke.Point> moved(List<Stroke.Point> points, int index, double dx, double dy) {
        List<Stroke.Point> other = new ArrayList<>(points);
        other.set(index, new Stroke.Point(points.get(index).x() + dx, points.get(index).y() + dy));
        return other;
    }

    /** With one point drawn towards its neighbour. */
    private static List<Stroke.Point> towards(List<Stroke.Point> points, int index, double share) {
        Stroke.Point to = points.get(index == 0 ? Math.min(1, points.size() - 1) : index - 1);
        return moved(points, index, share * (to.x() - points.get(index).x()), share * (to.y() - points.get(index).y()));
    }

    private static Change with(Change change, List<Stroke.Point> points) {
        return new Change(change.tool(), new Stroke(points));
    }

    private static Change dot(Tool tool, Stroke.Point at) {
        return new Change(tool, new Stroke(List.of(at)));
    }

    /** Places along all strokes, a pixel and a half apart. */
    private List<Stroke.Point> along() {
        List<Stroke.Point> all = new ArrayList<>();
        for (Stroke stroke : drawing.strokes()) {
            double left = 0;
            all.add(stroke.points().getFirst());
            for (int i = 1; i < stroke.points().size(); i++) {
                Stroke.Point from = stroke.points().get(i - 1);
                Stroke.Point to = stroke.points().get(i);
                double length = distance(from, to);
                for (left += length; left >= 1.5 * pixel; left -= 1.5 * pixel) {
                    double share = length == 0 ? 1 : Math.clamp(1 - (left - 1.5 * pixel) / length, 0, 1);
                    all.add(new Stroke.Point(from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y())));
                }
            }
        }
        return all.subList(0, Math.min(all.size(), 200));
    }

    private static double distance(Stroke.Point a, Stroke.Point b) {
        return Math.hypot(a.x() - b.x(), a.y() - b.y());
    }
}
