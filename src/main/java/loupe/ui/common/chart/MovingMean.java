package loupe.ui.common.chart;

/** The mean of the newest values, at most {@link #WINDOW} of them; at the start of fewer. */
final class MovingMean {

    static final int WINDOW = 50;

    private final double[] newest = new double[WINDOW];
    private int count;

    /** Takes in {@code value} and gives the mean of it and its predecessors. */
    double next(double value) {
        newest[count % WINDOW] = value;
        count++;
        int used = Math.min(count, WINDOW);
        double sum = 0;
        for (int i = 0; i < used; i++) {
            sum += newest[i];
        }
        return sum / used;
    }

    void clear() {
        count = 0;
    }
}
