package loupe.ui.common.chart;

import java.util.List;

/** Where on its way along a line a pen is in its pattern of dashes and gaps. */
final class Dashes {

    private final double[] lengths;
    private int index;
    private double left;

    /** @param lengths of dashes and gaps in turn; none for a line without gaps @param scale by which they are longer */
    Dashes(List<Double> lengths, double scale) {
        this.lengths = lengths.stream().mapToDouble(length -> length * scale).toArray();
        left = this.lengths.length == 0 ? Double.POSITIVE_INFINITY : this.lengths[0];
    }

    /** Whether the pen is in a dash. */
    boolean inked() {
        return index % 2 == 0;
    }

    /** How much of {@code length} lies in the present dash or gap. */
    double piece(double length) {
        return Math.min(left, length);
    }

    /** Goes on by {@code piece}, as {@link #piece} said it. */
    void go(double piece) {
        left -= piece;
        if (left <= 0) {
            index = (index + 1) % lengths.length;
            left = lengths[index];
        }
    }
}
