package loupe.ui.common.chart;

import java.util.OptionalDouble;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import loupe.ui.common.Texts;

/** Names a chart's lines and says their values where the cursor is, else at their ends. */
final class Legend extends FlowPane {

    /** Narrower than this, in pixels, the note on smoothing is left to the table. */
    private static final double ROOMY = 400;

    private final ChartQuantity quantity;
    private final Label place = new Label();
    private final Label training = new Label();
    private final Label note = new Label();
    private final Label validation = new Label();

    Legend(ChartQuantity quantity) {
        this.quantity = quantity;
        getStyleClass().add("chart-legend-row");
        place.getStyleClass().add("chart-note");
        note.getStyleClass().add("chart-note");
        training.getStyleClass().add("chart-value");
        validation.getStyleClass().add("chart-value");
        widthProperty().subscribe(width -> see(note, width.doubleValue() >= ROOMY));
        getChildren().addAll(item(ChartSeries.TRAINING, training, note), item(ChartSeries.VALIDATION, validation), place);
    }

    private static void see(Label label, boolean visible) {
        label.setVisible(visible);
        label.setManaged(visible);
    }

    private static HBox item(ChartSeries series, Label... words) {
        HBox item = new HBox(new LineSample(series), new Label(series.title()));
        item.getStyleClass().add("chart-legend-item");
        item.getChildren().addAll(words);
        return item;
    }

    /** Values at the ends of the lines. */
    void showEnds(Reading reading) {
        place.setText("");
        note.setText("(" + Texts.of("chart.smoothing", MovingMean.WINDOW) + ")");
        training.setText(words(reading.mean(), true));
        validation.setText(words(reading.validation(), true));
    }

    /** Exact values at one place. */
    void showPlace(Reading reading) {
        place.setText(Texts.of("chart.at", ChartQuantity.plain(Math.round(reading.epochs() * 1000) / 1000.0)));
        note.setText("(" + Texts.of("chart.batch", words(reading.batch(), false)) + ")");
        training.setText(words(reading.mean(), false));
        validation.setText(words(reading.validation(), false));
    }

    private String words(OptionalDouble value, boolean brief) {
        if (value.isEmpty()) {
            return Texts.of("chart.none");
        }
        return brief ? quantity.brief(value.getAsDouble()) : quantity.exact(value.getAsDouble());
    }
}
