package loupe.ui.common.chart;

import java.util.Arrays;

/** A growing line of points in primitive arrays; x never falls. Not safe for several threads. */
public final class Points {

    private double[] xs;
    private double[] ys;
    private final Peaks lows;
    private final Peaks highs;
    private int size;

    public Points() {
        this(new double[256], new double[256], new Peaks(-1), new Peaks(1));
    }

    private Points(double[] xs, double[] ys, Peaks lows, Peaks highs) {
        this.xs = xs;
        this.ys = ys;
        this.lows = lows;
        this.highs = highs;
    }

    /** The line as it is now, which does not grow with this one. */
    Points still() {
        Points still = new Points(xs(), ys(), lows.still(), highs.still());
        still.size = size;
        return still;
    }

    /** Those of both arrays whose y is a finite number. */
    public static Points of(double[] xs, double[] ys) {
        Points points = new Points();
        for (int i = 0; i < xs.length; i++) {
            points.add(xs[i], ys[i]);
        }
        return points;
    }

    /** Adds a point; one whose y is not a finite number is left out. */
    public void add(double x, double y) {
        if (!Double.isFinite(y)) {
            return;
        }
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size + 1);
            ys = Arrays.copyOf(ys, 2 * size + 1);
        }
        xs[size] = x;
        ys[size] = y;
        lows.add(ys, size);
        highs.add(ys, size);
        size++;
    }

    void clear() {
        size = 0;
    }

    public int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    public double x(int index) {
        return xs[index];
    }

    public double y(int index) {
        return ys[index];
    }

    double lastX() {
        return xs[size - 1];
    }

    double lastY() {
        return ys[size - 1];
    }

    /** All x, copied. */
    public double[] xs() {
        return Arrays.copyOf(xs, size);
    }

    /** All y, copied. */
    public double[] ys() {
        return Arrays.copyOf(ys, size);
    }

    /** The index of the point whose x is nearest; -1 where there is none. */
    int nearest(double x) {
        int found = Arrays.binarySearch(xs, 0, size, x);
        if (found >= 0 || size == 0) {
            return Math.max(found, -1);
        }
        int right = Math.min(-found - 1, size - 1);
        int left = Math.max(right - 1, 0);
        return x - xs[left] <= xs[right] - x ? left : right;
    }

    /** The index of the first point that does not lie before {@code x}; as many as there are points where all do. */
    int from(double x) {
        int found = Arrays.binarySearch(xs, 0, size, x);
        while (found > 0 && xs[found - 1] == x) {
            found--;
        }
        return found < 0 ? -found - 1 : found;
    }

    /** The value of the line at {@code x}, which lies between two of its points or on one. */
    double between(int left, double x) {
        double width = xs[left + 1] - xs[left];
        return width == 0 ? ys[left] : ys[left] + (ys[left + 1] - ys[left]) * (x - xs[left]) / width;
    }

    /** The index of the smallest y from {@code first} to before {@code end}, which lies behind it. */
    int lowest(int first, int end) {
        return lows.furthest(ys, first, end);
    }

    /** The index of the largest y in the same way. */
    int highest(int first, int end) {
        return highs.furthest(ys, first, end);
    }

    /** Those that lie from {@code from} to {@code to}, and one more at each end, so that lines go on to the edge. */
    Stretch within(double from, double to) {
        int end = from(to);
        while (end < size && xs[end] == to) {
            end++;
        }
        return new Stretch(this, Math.max(0, from(from) - 1), Math.min(size, end + 1));
    }

    /** All of them. */
    Stretch all() {
        return new Stretch(this, 0, size);
    }
}
