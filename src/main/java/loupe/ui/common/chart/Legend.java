package loupe.ui.common.chart;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Line;

/** Names a chart's lines and says their values where the cursor is, else at their ends. */
final class Legend extends VBox {

    /** Beside a name there is room for its line and its value, in pixels. Longer names end in dots; the list beside the chart has them whole. */
    private static final double BESIDE = 112;
    /** More names than fit into so many pixels are scrolled to. */
    private static final double NAMES = 84;
    private static final double SAMPLE = 28;

    private final ChartViewModel model;
    private final ObservableValue<Boolean> dark;
    private final FlowPane names = new FlowPane();
    private final Label place = new Label();
    private final List<Label> values = new ArrayList<>();
    private final List<Label> batches = new ArrayList<>();
    private List<Name> named = List.of();

    /** What a line is told by, whatever its points. */
    private record Name(String name, int place, ChartLine.Kind kind) {}

    Legend(ChartViewModel model, ObservableValue<Boolean> dark) {
        this.model = model;
        this.dark = dark;
        ScrollPane scroll = new ScrollPane(names);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(NAMES);
        scroll.setMinHeight(0);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("edge-to-edge");
        setMinHeight(USE_PREF_SIZE);
        names.getStyleClass().add("chart-legend-row");
        // Else it asks for the height that it would have at 400 pixels.
        names.prefWrapLengthProperty().bind(scroll.widthProperty());
        place.getStyleClass().add("chart-note");
        getChildren().addAll(scroll, place);
        dark.subscribe(() -> named = List.of());
    }

    void draw() {
        List<Name> now = model.lines().stream().map(line -> new Name(line.name(), line.place(), line.kind())).toList();
        if (!now.equals(named)) {
            named = now;
            name();
        }
        List<Integer> told = model.named();
        for (int i = 0; i < told.size(); i++) {
            say(values.get(i), model.value(told.get(i)));
            say(batches.get(i), model.batch(told.get(i)));
        }
        say(place, model.place());
    }

    private static void say(Label label, String words) {
        if (!words.equals(label.getText())) {
            label.setText(words);
        }
    }

    private void name() {
        values.clear();
        batches.clear();
        names.getChildren().setAll(model.named().stream().map(i -> item(model.lines().get(i))).toList());
    }

    private HBox item(ChartLine line) {
        Line sample = new Line(0, 0, SAMPLE, 0);
        sample.setStroke(Color.web(line.pen(dark.getValue()).colour()));
        sample.setStrokeWidth(2);
        sample.getStrokeDashArray().setAll(line.pen(false).dashes());
        Label words = new Label(line.sign() + " " + line.name());
        words.maxWidthProperty().bind(names.widthProperty().map(width -> Math.max(0, width.doubleValue() - BESIDE)));
        words.setMinWidth(0);
        Label value = new Label();
        value.getStyleClass().add("chart-value");
        Label batch = new Label();
        batch.getStyleClass().add("chart-note");
        values.add(value);
        batches.add(batch);
        HBox item = new HBox(sample, words, value, batch);
        item.getStyleClass().add("chart-legend-item");
        return item;
    }
}
