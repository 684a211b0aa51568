package loupe.ui.common.chart;

import java.util.OptionalDouble;

/** The place in a chart at which its lines are read: under the pointer, moved by the arrow keys, or nowhere. */
final class ChartCursor {

    private static final double STEP_PIXELS = 8;

    private final ChartViewModel model;
    private final Plot plot;
    private final Legend legend;
    private OptionalDouble epochs = OptionalDouble.empty();

    ChartCursor(ChartViewModel model, Plot plot, Legend legend) {
        this.model = model;
        this.plot = plot;
        this.legend = legend;
        plot.setOnMouseMoved(event -> moveTo(plot.epochsAt(event.getX())));
        plot.setOnMouseExited(event -> leave());
    }

    void moveTo(double place) {
        epochs = model.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(place);
        draw();
    }

    /** Moves by {@code steps} to the right; from nowhere to the end of the lines. */
    void step(int steps) {
        double before = model.at(epochs.orElse(Double.POSITIVE_INFINITY)).epochs();
        double move = epochs.isEmpty() ? 0 : steps * STEP_PIXELS * plot.epochsPerPixel();
        moveTo(Math.max(0, before + move));
    }

    void leave() {
        epochs = OptionalDouble.empty();
        draw();
    }

    /** Reads the lines again where the cursor is. */
    void draw() {
        if (epochs.isEmpty()) {
            plot.hideCursor();
            legend.showEnds(model.at(Double.POSITIVE_INFINITY));
            return;
        }
        Reading reading = model.at(epochs.getAsDouble());
        plot.showCursor(reading.epochs());
        legend.showPlace(reading);
    }
}
