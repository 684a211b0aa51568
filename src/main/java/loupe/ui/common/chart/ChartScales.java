package loupe.ui.common.chart;

import java.util.List;
import java.util.stream.DoubleStream;

/** Chooses what the axes span, so that the curves fill their frame and the ends are round numbers. */
final class ChartScales {

    /** A loss below this is as good as none; a logarithmic scale does not go further down. */
    private static final double SMALLEST_LOSS = 1e-5;
    static final double MARGIN = 1.015;
    private static final double[] LOWER_ENDS = {0.99, 0.98, 0.95, 0.9, 0.8, 0.6, 0.5};

    private final ChartQuantity quantity;

    ChartScales(ChartQuantity quantity) {
        this.quantity = quantity;
    }

    /** From 0 to a whole number of epochs and a little more, so that the last mark is seen whole. */
    static Scale epochs(double last) {
        double end = Math.max(1, Math.ceil(last - 1e-9));
        List<Double> ticks = Scale.linear(0, end, end == 1 ? 5 : (int) Math.min(end, 10)).ticks();
        return new Scale(0, end * MARGIN, false, ticks);
    }

    Scale of(Points raw, Points smoothed, Points validation, boolean closer) {
        return switch (quantity) {
            case LOSS -> loss(raw, smoothed, validation, closer);
            case ACCURACY -> Scale.linear(closer ? lowerEnd(smoothed, validation) : 0, 1, 5);
            case RATE, GRADIENT, UPDATE -> positive(List.of(raw, smoothed, validation), Double.MIN_NORMAL, closer);
        };
    }

    /** For several lines, each with what is seen of it. */
    Scale of(List<Points> lines, boolean closer) {
        return switch (quantity) {
            case LOSS -> positive(lines, SMALLEST_LOSS, closer);
            case ACCURACY -> Scale.linear(closer ? lowerEnd(lines) : 0, 1, 5);
            case RATE, GRADIENT, UPDATE -> positive(lines, Double.MIN_NORMAL, closer);
        };
    }

    private static Scale positive(List<Points> lines, double smallest, boolean logarithmic) {
        double highest = lines.stream().mapToDouble(Points::highest).max().orElse(0);
        if (!(highest > 0)) {
            return Scale.linear(0, 1, 5);
        }
        double lowest = lines.stream().mapToDouble(line -> line.lowestAbove(smallest)).min().orElse(highest);
        return logarithmic ? Scale.logarithmic(Math.min(lowest, highest), highest) : Scale.linearUpToTick(0, highest, 5);
    }

    private static double lowerEnd(List<Points> lines) {
        double lowest = lines.stream().mapToDouble(line -> line.lowest(line.size() / 4)).min().orElse(0);
        return DoubleStream.of(LOWER_ENDS).filter(end -> end <= lowest).findFirst().orElse(0);
    }

    private static Scale loss(Points raw, Points smoothed, Points validation, boolean logarithmic) {
        double highest = DoubleStream.of(raw.highest(), validation.highest(), 10 * SMALLEST_LOSS).max().orElseThrow();
        if (!logarithmic) {
            return raw.isEmpty() && validation.isEmpty() ? Scale.linear(0, 1, 5) : Scale.linearUpToTick(0, highest, 5);
        }
        double means = Math.min(smoothed.lowest(0), validation.lowest(0));
        double lowest = Math.max(Math.max(raw.lowest(0), means / 10), SMALLEST_LOSS);
        return Scale.logarithmic(Math.min(lowest, highest), highest);
    }

    /** Leaves out the climb of the first quarter; what is lower is cut off. */
    private static double lowerEnd(Points smoothed, Points validation) {
        double lowest = Math.min(smoothed.lowest(smoothed.size() / 4), validation.lowest(0));
        return DoubleStream.of(LOWER_ENDS).filter(end -> end <= lowest).findFirst().orElse(0);
    }
}
