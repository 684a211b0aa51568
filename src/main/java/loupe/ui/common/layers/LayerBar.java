package loupe.ui.common.layers;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.FigureBar;

/** What stands above a layer's pictures: their name, their scale, zoom, table, and what is done with every figure. */
final class LayerBar extends FlowPane {

    private final Label title = new Label();
    private final ScaleLegend legend = new ScaleLegend();
    private final ToggleButton table = Named.withTip(Texts.of("layers.table"), "Ctrl+T", new ToggleButton(Texts.of("layers.table.word")));

    /** @param zoom changes the zoom by so many steps; 0 fits the pictures into their place */
    LayerBar(java.util.function.IntConsumer zoom) {
        super(8, 4);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("layer-bar");
        title.getStyleClass().add("layer-title");
        table.setId("layer-table");
        HBox zooming = new HBox(8,
                Named.of(Texts.of("layers.zoom.out"), Named.button("−", Texts.of("layers.zoom.out"), () -> zoom.accept(-1))),
                Named.of(Texts.of("layers.zoom.in"), Named.button("+", Texts.of("layers.zoom.in"), () -> zoom.accept(1))),
                Named.button(Texts.of("layers.zoom.fit"), "0", () -> zoom.accept(0)));
        getChildren().addAll(title, legend, zooming, table);
    }

    /** Adds what is done with the pictures as a figure; its table is this bar's. */
    void add(FigureBar figure) {
        getChildren().add(figure.withTable(() -> table.setSelected(!table.isSelected())));
    }

    ToggleButton table() {
        return table;
    }

    void show(String words, ColourScale scale, Palette palette) {
        title.setText(words);
        legend.show(scale, palette);
        legend.setVisible(true);
    }

    void clear() {
        title.setText(Texts.of("layers.nothing"));
        legend.setVisible(false);
    }
}
