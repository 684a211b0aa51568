package loupe.ui.common.chart;

import java.util.List;
import loupe.ui.common.Texts;

/**
 * The curves of one training while it goes: a value for each batch, over it the mean of the last {@value MovingMean#WINDOW} batches, and
 * a value for each epoch of validation. On one thread, the screen's.
 */
public final class TrainingCurves {

    private final ChartViewModel chart;
    private final Points raw = new Points();
    private final Points smoothed = new Points();
    private final Points validation = new Points();
    private final MovingMean mean = new MovingMean();

    public TrainingCurves(ChartQuantity quantity) {
        chart = new ChartViewModel(quantity);
        String training = Texts.of("chart.series.training");
        chart.show(ChartAxis.EPOCHS, List.of(new ChartLine(training, 0, ChartLine.Kind.RAW, raw),
                new ChartLine(Texts.of("chart.series.smoothed", MovingMean.WINDOW), 0, ChartLine.Kind.SMOOTHED, smoothed),
                new ChartLine(Texts.of("chart.series.validation"), 1, ChartLine.Kind.POINTS, validation)));
    }

    /** Where they are seen. */
    public ChartViewModel chart() {
        return chart;
    }

    /** Forgets all points, and shows whatever comes. */
    public void clear() {
        List.of(raw, smoothed, validation).forEach(Points::clear);
        mean.clear();
        chart.all();
        chart.leave();
    }

    /** Leaves room for {@code epochs} from the start. */
    public void expect(double epochs) {
        chart.expect(epochs);
    }

    /**
     * Adds what a batch said. A value that is not a finite number is left out.
     *
     * @param epochs how many epochs were done then, with fractions: 3.5 is the middle of the fourth; never falling
     * @param value  a loss, or a share from 0 to 1
     */
    public void batch(double epochs, double value) {
        if (Double.isFinite(value)) {
            raw.add(epochs, value);
            smoothed.add(epochs, mean.next(value));
        }
    }

    /** Adds what validation said after that many epochs, in the same way. */
    public void epoch(double epochs, double value) {
        validation.add(epochs, value);
    }

    /** Has what was added drawn. */
    public void refresh() {
        chart.grown();
    }
}
