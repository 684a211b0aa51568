package loupe.ui.common.chart;

import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import loupe.ui.common.figure.FigureTable;

/**
 * The curves of one training: a value for each batch, smoothed as the mean of the last 50 batches, and a value for each
 * epoch. To be used on one thread, the screen's.
 */
public final class ChartViewModel {

    /** Points that a line is drawn with at most. */
    static final int DRAWN = 400;

    private final ChartQuantity quantity;
    private final ChartScales scales;
    private final Points raw = new Points();
    private final Points smoothed = new Points();
    private final Points validation = new Points();
    private final MovingMean mean = new MovingMean();
    private final BooleanProperty closer = new SimpleBooleanProperty();
    private double expected;
    private long version;

    public ChartViewModel(ChartQuantity quantity) {
        this.quantity = quantity;
        this.scales = new ChartScales(quantity);
        closer.addListener((closeUp, before, after) -> version++);
    }

    public ChartQuantity quantity() {
        return quantity;
    }

    /** Forgets all points. */
    public void clear() {
        List.of(raw, smoothed, validation).forEach(Points::clear);
        mean.clear();
        version++;
    }

    /** Leaves room for {@code epochs} from the start, so that the curves grow into their frame. */
    public void expect(double epochs) {
        expected = epochs;
        version++;
    }

    /**
     * Adds a point. A value that is not a finite number is left out.
     *
     * @param epochs how many epochs were done then, with fractions: 3.5 is the middle of the fourth; never falling
     * @param value  a loss, or a share from 0 to 1
     */
    public void add(ChartSeries series, double epochs, double value) {
        if (!Double.isFinite(value)) {
            return;
        }
        switch (series) {
            case TRAINING -> {
                raw.add(epochs, value);
                smoothed.add(epochs, mean.next(value));
            }
            case VALIDATION -> validation.add(epochs, value);
        }
        version++;
    }

    /** Whether the quantity is seen closer: a loss on a logarithmic scale, an accuracy without its lower part. */
    public BooleanProperty closerProperty() {
        return closer;
    }

    /** Changes whenever something that is drawn changes. */
    long version() {
        return version;
    }

    Points raw() {
        return raw;
    }

    Points smoothed() {
        return smoothed;
    }

    Points validation() {
        return validation;
    }

    boolean isEmpty() {
        return raw.isEmpty() && validation.isEmpty();
    }

    Scale horizontal() {
        double end = Math.max(raw.isEmpty() ? 0 : raw.lastX(), validation.isEmpty() ? 0 : validation.lastX());
        return ChartScales.epochs(Math.max(end, expected));
    }

    Scale vertical() {
        return scales.of(raw, smoothed, validation, closer.get());
    }

    /** What the lines say where {@code epochs} are done, or at their ends for positive infinity. */
    public Reading at(double epochs) {
        int batch = raw.nearest(epochs);
        int epoch = validation.nearest(epochs);
        double place = batch >= 0 ? raw.x(batch) : epoch >= 0 ? validation.x(epoch) : 0;
        return new Reading(place, value(smoothed, batch), value(raw, batch), value(validation, epoch));
    }

    /** One sentence for those who do not see the chart. */
    public String summary() {
        return new ChartSummary(quantity).of(smoothed, validation);
    }

    /** All figures, by x. */
    public List<ChartRow> rows() {
        return new ChartTable(quantity).rows(raw, smoothed, validation);
    }

    /** All figures as text, to be copied and saved. */
    public FigureTable table() {
        ChartTable table = new ChartTable(quantity);
        return table.figures(table.rows(raw, smoothed, validation));
    }

    private static OptionalDouble value(Points line, int index) {
        return index < 0 ? OptionalDouble.empty() : OptionalDouble.of(line.y(index));
    }
}
