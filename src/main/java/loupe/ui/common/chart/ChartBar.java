package loupe.ui.common.chart;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import loupe.ui.common.Named;
import loupe.ui.common.Seen;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.FigureBar;

/** A chart's title and its buttons. */
final class ChartBar extends HBox {

    /** Narrower than this, in pixels, the title goes without its unit, and the table is called from the menu. */
    private static final double ROOMY = 380;
    private static final double HALF = 0.5;

    private final ChartViewModel model;
    private final Label title = new Label();
    private final Button whole;
    private final ToggleButton table;

    ChartBar(ChartViewModel model) {
        this.model = model;
        title.getStyleClass().add("chart-heading");
        ToggleButton closer = small(Named.withTip(model.quantity().text("closer.tip"), "", new ToggleButton(model.quantity().closer())));
        closer.getStyleClass().add("flat-toggle");
        closer.selectedProperty().bindBidirectional(model.closer());
        table = small(Named.withTip(Texts.of("chart.tableOf", model.quantity().title()), "Ctrl+T", new ToggleButton(Texts.of("chart.table"))));
        table.getStyleClass().add("flat-toggle");
        whole = small(Named.button(Texts.of("chart.whole"), "Escape", model::all));
        whole.getStyleClass().addAll("flat", "chart-whole");
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getStyleClass().add("curve-head");
        getChildren().addAll(title, gap, whole, closer, table);
        widthProperty().subscribe(width -> fit(width.doubleValue() >= ROOMY));
        draw();
    }

    private void fit(boolean roomy) {
        title.setText(roomy ? model.quantity().axis() : model.quantity().title());
        table.setVisible(roomy);
        table.setManaged(roomy);
    }

    /** Adds what is done with the chart as a figure; its table is this bar's. */
    void add(FigureBar figure) {
        getChildren().add(figure.withTable(() -> table.setSelected(!table.isSelected())));
    }

    /** Offers to show everything where not all is shown. */
    void draw() {
        Seen.when(model.isZoomed(), whole);
    }

    /** The button that is down while the chart is a table. */
    ToggleButton table() {
        return table;
    }

    /** Whether the ground is dark: where words on it are light. */
    ObservableValue<Boolean> dark() {
        return title.textFillProperty().map(fill -> fill instanceof Color colour && colour.getBrightness() > HALF);
    }

    private static <B extends Control> B small(B button) {
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
