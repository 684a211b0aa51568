package loupe.ui.common.chart;

/**
 * Draws a long line with few points and loses none of its peaks: of all points that fall into one column of pixels the lowest and the
 * highest are kept, in their order. At both edges the line is cut where it crosses them.
 */
final class Decimation {

    private final Points line;
    private final Points kept = new Points();

    private Decimation(Points line) {
        this.line = line;
    }

    /** At most two points for each of {@code columns}, and two more, that look like {@code line} between the edges. */
    static Points of(Points line, double from, double to, int columns) {
        Decimation made = new Decimation(line);
        int first = line.from(from);
        int end = line.from(Math.nextUp(to));
        made.cut(first, from);
        if (end - first <= 2 * columns) {
            made.keepAll(first, end);
        } else {
            made.keepExtremes(first, end, from, (to - from) / columns);
        }
        made.cut(end, to);
        return made.kept;
    }

    /** Where the line crosses an edge between two of its points. @param index of the point behind the edge */
    private void cut(int index, double edge) {
        if (index > 0 && index < line.size() && line.x(index - 1) < edge && line.x(index) > edge) {
            kept.add(edge, line.between(index - 1, edge));
        }
    }

    private void keepAll(int first, int end) {
        for (int i = first; i < end; i++) {
            kept.add(line.x(i), line.y(i));
        }
    }

    private void keepExtremes(int first, int end, double from, double width) {
        int begin = first;
        while (begin < end) {
            double edge = from + (Math.floor((line.x(begin) - from) / width) + 1) * width;
            int next = begin + 1;
            while (next < end && line.x(next) < edge) {
                next++;
            }
            int low = line.lowest(begin, next);
            int high = line.highest(begin, next);
            keepAll(Math.min(low, high), Math.min(low, high) + 1);
            if (low != high) {
                keepAll(Math.max(low, high), Math.max(low, high) + 1);
            }
            begin = next;
        }
    }
}
