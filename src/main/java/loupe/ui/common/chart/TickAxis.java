package loupe.ui.common.chart;

import java.util.List;
import java.util.function.DoubleFunction;
import javafx.scene.chart.ValueAxis;

/** An axis that spans exactly what a {@link Scale} says and has its ticks, linear or logarithmic. */
final class TickAxis extends ValueAxis<Number> {

    private final DoubleFunction<String> words;
    private Scale scale;

    /** @param words writes a tick's value */
    TickAxis(Scale first, DoubleFunction<String> words) {
        this.words = words;
        this.scale = first;
        setAutoRanging(false);
        setAnimated(false);
        setMinorTickVisible(false);
        bound();
    }

    Scale shown() {
        return scale;
    }

    void show(Scale next) {
        if (!next.equals(scale)) {
            scale = next;
            bound();
        }
    }

    private void bound() {
        setLowerBound(scale.place(scale.from()));
        setUpperBound(scale.place(scale.to()));
    }

    @Override
    protected List<Number> calculateTickValues(double length, Object range) {
        return scale.ticks().stream().map(tick -> (Number) scale.place(tick)).toList();
    }

    @Override
    protected List<Number> calculateMinorTickMarks() {
        return List.of();
    }

    @Override
    protected String getTickMarkLabel(Number place) {
        return words.apply(scale.value(place.doubleValue()));
    }

    @Override
    protected Object getRange() {
        return scale;
    }

    @Override
    protected void setRange(Object range, boolean animate) {
        show((Scale) range);
    }
}
