package loupe.ui.common.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/** Chooses what the axes span, so that the curves fill their frame and the ends are round numbers. */
final class ChartScales {

    /** A loss below this is as good as none; a logarithmic scale does not go further down. */
    private static final double SMALLEST_LOSS = 1e-5;
    /** Single batches are not followed further below the means than to this share of them. */
    private static final double BELOW_MEANS = 0.1;
    static final double MARGIN = 1.015;
    private static final double[] LOWER_ENDS = {0.99, 0.98, 0.95, 0.9, 0.8, 0.6, 0.5};

    private final ChartQuantity quantity;

    ChartScales(ChartQuantity quantity) {
        this.quantity = quantity;
    }

    /** What is seen of a line, and how that is drawn. */
    record Seen(ChartLine.Kind kind, Stretch stretch) {}

    /** From 0 to a whole number of epochs and a little more, so that the last mark is seen whole. */
    static Scale epochs(double last) {
        double end = Math.max(1, Math.ceil(last - 1e-9));
        List<Double> ticks = Scale.linear(0, end, end == 1 ? 5 : (int) Math.min(end, 10)).ticks();
        return new Scale(0, end * MARGIN, false, ticks);
    }

    /** @param closer on a logarithmic scale, or an accuracy without its lower part */
    Scale of(List<Seen> lines, boolean closer) {
        return switch (quantity) {
            case LOSS -> positive(lines, SMALLEST_LOSS, closer);
            case ACCURACY -> Scale.linear(closer ? lowerEnd(lines) : 0, 1, 5);
            case RATE, GRADIENT, UPDATE -> positive(lines, Double.MIN_NORMAL, closer);
        };
    }

    private static Scale positive(List<Seen> lines, double smallest, boolean logarithmic) {
        double highest = lines.stream().mapToDouble(line -> line.stretch().highest()).max().orElse(0);
        if (!(highest > 0)) {
            return Scale.linear(0, 1, 5);
        }
        return logarithmic ? Scale.logarithmic(Math.min(lowest(lines, smallest), highest), highest) : Scale.linearUpToTick(0, highest, 5);
    }

    private static double lowest(List<Seen> lines, double smallest) {
        double means = lines.stream().filter(line -> line.kind() != ChartLine.Kind.RAW)
                .mapToDouble(line -> line.stretch().lowestAbove(smallest)).min().orElse(Double.POSITIVE_INFINITY);
        double single = lines.stream().filter(line -> line.kind() == ChartLine.Kind.RAW)
                .mapToDouble(line -> line.stretch().lowestAbove(smallest)).min().orElse(Double.POSITIVE_INFINITY);
        return Double.isFinite(means) ? Math.min(means, Math.max(single, BELOW_MEANS * means)) : single;
    }

    /** Leaves out the climb of the first quarter; what is lower is cut off. */
    private static double lowerEnd(List<Seen> lines) {
        double lowest = lines.stream().filter(line -> line.kind() != ChartLine.Kind.RAW && !line.stretch().isEmpty())
                .mapToDouble(line -> line.stretch().lowestAfterClimb()).min().orElse(0);
        return DoubleStream.of(LOWER_ENDS).filter(end -> end <= lowest).findFirst().orElse(0);
    }
}
