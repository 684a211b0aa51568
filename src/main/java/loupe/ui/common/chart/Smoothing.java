package loupe.ui.common.chart;

/** The line that is drawn over each batch: the mean of the last {@value #WINDOW} batches. */
public final class Smoothing {

    public static final int WINDOW = MovingMean.WINDOW;

    private Smoothing() {}

    /** As many as {@code values}; what is no number is left out of the means. */
    public static double[] of(double[] values) {
        MovingMean mean = new MovingMean();
        double[] smoothed = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            smoothed[i] = Double.isFinite(values[i]) ? mean.next(values[i]) : Double.NaN;
        }
        return smoothed;
    }
}
