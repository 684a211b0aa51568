package loupe.ui.common.chart;

import java.util.Arrays;

/** A growing line of points in primitive arrays; x never falls. Not safe for several threads. */
final class Points {

    private double[] xs = new double[256];
    private double[] ys = new double[256];
    private int size;

    void add(double x, double y) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size);
            ys = Arrays.copyOf(ys, 2 * size);
        }
        xs[size] = x;
        ys[size] = y;
        size++;
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    double x(int index) {
        return xs[index];
    }

    double y(int index) {
        return ys[index];
    }

    double lastX() {
        return xs[size - 1];
    }

    double lastY() {
        return ys[size - 1];
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

    /** The smallest y from {@code first} on; positive infinity where there is none. */
    double lowest(int first) {
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = first; i < size; i++) {
            lowest = Math.min(lowest, ys[i]);
        }
        return lowest;
    }

    /** The smallest y that is larger than {@code bound}; positive infinity where there is none. */
    double lowestAbove(double bound) {
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            lowest = ys[i] > bound ? Math.min(lowest, ys[i]) : lowest;
        }
        return lowest;
    }

    /** Those from {@code from} to {@code to}, and one more at each end, so that lines go on to the edge. */
    Points within(double from, double to) {
        int first = Arrays.binarySearch(xs, 0, size, from);
        int last = Arrays.binarySearch(xs, 0, size, to);
        int begin = Math.max(0, (first < 0 ? -first - 1 : first) - 1);
        int end = Math.min(size, (last < 0 ? -last - 1 : last + 1) + 1);
        Points some = new Points();
        for (int i = begin; i < end; i++) {
            some.add(xs[i], ys[i]);
        }
        return some;
    }

    /** The largest y; negative infinity where there is none. */
    double highest() {
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            highest = Math.max(highest, ys[i]);
        }
        return highest;
    }
}
