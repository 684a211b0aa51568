package loupe.ui.common.chart;

/**
 * Draws a long line with few points and loses none of its peaks: of each stretch of neighbouring points the lowest and
 * the highest are kept, in their order, and of the whole line the first and the last.
 */
final class Decimation {

    private Decimation() {}

    /** At most {@code limit} points, at least 4, that look like {@code line}; {@code line} itself where it is short enough. */
    static Points of(Points line, int limit) {
        if (line.size() <= limit) {
            return line;
        }
        Points kept = new Points();
        int stretches = (limit - 2) / 2;
        int inner = line.size() - 2;
        kept.add(line.x(0), line.y(0));
        for (int stretch = 0; stretch < stretches; stretch++) {
            int from = 1 + (int) ((long) inner * stretch / stretches);
            int to = 1 + (int) ((long) inner * (stretch + 1) / stretches);
            keepExtremes(line, from, to, kept);
        }
        kept.add(line.lastX(), line.lastY());
        return kept;
    }

    private static void keepExtremes(Points line, int from, int to, Points kept) {
        int low = from;
        int high = from;
        for (int i = from + 1; i < to; i++) {
            low = line.y(i) < line.y(low) ? i : low;
            high = line.y(i) > line.y(high) ? i : high;
        }
        int first = Math.min(low, high);
        int second = Math.max(low, high);
        kept.add(line.x(first), line.y(first));
        if (second > first) {
            kept.add(line.x(second), line.y(second));
        }
    }
}
