package loupe.ui.common.chart;

/**
 * The part of a line that is seen.
 *
 * @param first index of its first point
 * @param end   index behind its last
 */
record Stretch(Points line, int first, int end) {

    int size() {
        return Math.max(0, end - first);
    }

    boolean isEmpty() {
        return end <= first;
    }

    /** The smallest y, positive infinity where there is none. */
    double lowest() {
        return isEmpty() ? Double.POSITIVE_INFINITY : line.y(line.lowest(first, end));
    }

    /** The smallest y without the first quarter of the points. */
    double lowestAfterClimb() {
        return new Stretch(line, first + size() / 4, end).lowest();
    }

    /** The smallest y that is larger than {@code bound}; positive infinity where there is none. */
    double lowestAbove(double bound) {
        double lowest = lowest();
        if (lowest > bound) {
            return lowest;
        }
        lowest = Double.POSITIVE_INFINITY;
        for (int i = first; i < end; i++) {
            lowest = line.y(i) > bound ? Math.min(lowest, line.y(i)) : lowest;
        }
        return lowest;
    }

    /** The largest y; negative infinity where there is none. */
    double highest() {
        return isEmpty() ? Double.NEGATIVE_INFINITY : line.y(line.highest(first, end));
    }
}
