package loupe.ui.common.chart;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import loupe.ui.common.Icon;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;

/** A chart's title and its buttons. */
final class ChartBar extends HBox {

    /** Narrower than this, in pixels, the title goes without its unit. */
    private static final double ROOMY = 320;

    private final ToggleButton table;

    ChartBar(ChartViewModel model, Runnable copy) {
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
        getChildren().addAll(title, gap, closer, table,
                Named.iconButton(Icon.COPY, Texts.of("chart.copy", model.quantity().title()), "Ctrl+C", copy));
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
