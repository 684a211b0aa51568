package loupe.ui.common.chart;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.FigureBar;

/** A chart's title and its buttons. */
final class ChartBar extends HBox {

    /** Narrower than this, in pixels, the title goes without its unit. */
    private static final double ROOMY = 320;

    private final ToggleButton table;

    ChartBar(ChartViewModel model) {
        Label title = new Label();
        widthProperty().subscribe(width -> title.setText(
                width.doubleValue() < ROOMY ? model.quantity().title() : model.quantity().axis()));
        title.getStyleClass().add("chart-heading");
        ToggleButton closer = toggle(model.quantity().closer(), model.quantity().text("closer.tip"), "");
        closer.selectedProperty().bindBidirectional(model.closerProperty());
        table = toggle(Texts.of("chart.table"), Texts.of("chart.tableOf", model.quantity().title()), "Ctrl+T");
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        getStyleClass().add("curve-head");
        getChildren().addAll(title, gap, closer, table);
    }

    /** Adds what is done with the chart as a figure; its table is this bar's. */
    void add(FigureBar figure) {
        getChildren().add(figure.withTable(() -> table.setSelected(!table.isSelected())));
    }

    /** The button that is down while the chart is a table. */
    ToggleButton table() {
        return table;
    }

    private static ToggleButton toggle(String words, String name, String keys) {
        ToggleButton button = Named.withTip(name, keys, new ToggleButton(words));
        button.getStyleClass().addAll("small", "flat-toggle");
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }
}
