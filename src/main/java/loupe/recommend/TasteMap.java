package loupe.recommend;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Films' vectors laid flat: the two directions in which they differ most (principal components, every rated film weighing alike), turned so
 * that a map made after a new training lies as the one before. A person's vector is an arrow on it; a point of the map is a vector again.
 */
public final class TasteMap {

    private static final int ROUNDS = 200;

    private final Embedding films;
    private final double[] middle;
    private final double[][] axes;

    private TasteMap(Embedding films, double[] middle, double[][] axes) {
        this.films = films;
        this.middle = middle;
        this.axes = axes;
    }

    /** A place on the map. */
    public record Point(double x, double y) {}

    /** @param byFilm says which films were rated; the others have a place too, but no say */
    public static TasteMap of(Embedding films, Side byFilm) {
        if (films.dimension() < 2) {
            throw new IllegalArgumentException("Vectors of " + films.dimension() + " numbers make no map.");
        }
        int[] rated = IntStream.range(0, films.roster().size()).filter(row -> byFilm.count(row) > 0).toArray();
        double[] middle = new double[films.dimension()];
        for (int row : rated) {
            add(middle, 1.0 / rated.length, films.vector(row));
        }
        double[][] spread = new double[middle.length][middle.length];
        for (int row : rated) {
            double[] vector = films.vector(row);
            add(vector, -1, middle);
            for (int i = 0; i < vector.length; i++) {
                add(spread[i], vector[i] / rated.length, vector);
            }
        }
        double[] first = direction(spread, new double[middle.length]);
        return new TasteMap(films, middle, new double[][] {first, direction(spread, first)});
    }

    /** Where the film in {@code row} lies. */
    public Point film(int row) {
        double[] vector = films.vector(row);
        add(vector, -1, middle);
        return arrow(vector);
    }

    /** Where a person's arrow from the middle points to. */
    public Point arrow(double[] person) {
        return new Point(dot(axes[0], person), dot(axes[1], person));
    }

    /** The person whose arrow ends at {@code point} and who is indifferent to all that the map does not show. */
    public double[] person(Point point) {
        double[] person = new double[middle.length];
        add(person, point.x(), axes[0]);
        add(person, point.y(), axes[1]);
        return person;
    }

    /** The same map turned, and mirrored where that fits better, so that its films lie as near as can be to where they lay (Schönemann 1966). */
    public TasteMap alignedTo(TasteMap before) {
        double xx = 0;
        double xy = 0;
        double yx = 0;
        double yy = 0;
        for (int row = 0; row < films.roster().size(); row++) {
            int other = before.films.roster().row(films.roster().number(row));
            if (other != Roster.UNKNOWN) {
                Point here = film(row);
                Point there = before.film(other);
                xx += there.x() * here.x();
                xy += there.x() * here.y();
                yx += there.y() * here.x();
                yy += there.y() * here.y();
            }
        }
        boolean mirrored = Math.hypot(xx - yy, xy + yx) > Math.hypot(xx + yy, yx - xy);
        double angle = mirrored ? Math.atan2(yx + xy, xx - yy) : Math.atan2(yx - xy, xx + yy);
        double sign = mirrored ? -1 : 1;
        return new TasteMap(films, middle, new double[][] {
            mixed(Math.cos(angle), -sign * Math.sin(angle)), mixed(Math.sin(angle), sign * Math.cos(angle))});
    }

    private double[] mixed(double first, double second) {
        double[] axis = new double[middle.length];
        add(axis, first, axes[0]);
        add(axis, second, axes[1]);
        return axis;
    }

    /** The direction of the largest spread at a right angle to {@code other}: power iteration, which turns any start towards it. */
    private static double[] direction(double[][] spread, double[] other) {
        double[] direction = new double[other.length];
        Arrays.setAll(direction, i -> 1 + 0.1 * i);
        for (int round = 0; round < ROUNDS; round++) {
            add(direction, -dot(direction, other), other);
            double length = Math.sqrt(dot(direction, direction));
            double[] unit = direction;
            Arrays.setAll(unit, i -> length == 0 ? 0 : unit[i] / length);
            if (round < ROUNDS - 1) {
                direction = IntStream.range(0, other.length).mapToDouble(i -> dot(spread[i], unit)).toArray();
            }
        }
        return direction;
    }

    private static void add(double[] target, double factor, double[] other) {
        for (int i = 0; i < target.length; i++) {
            target[i] += factor * other[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
