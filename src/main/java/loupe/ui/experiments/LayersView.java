package loupe.ui.experiments;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.ui.common.Appearance;
import loupe.ui.common.chart.OverlayChart;

/** How far the layers of a run were moved, and how large the steps were. */
final class LayersView extends VBox {

    LayersView(CurvesViewModel curves, Appearance appearance) {
        Label whose = CurvesView.words("");
        whose.textProperty().bind(curves.layered());
        HBox layers = CurvesView.beside(new OverlayChart(curves.gradient(), appearance), new OverlayChart(curves.update(), appearance));
        OverlayChart rate = new OverlayChart(curves.rate(), appearance);
        setVgrow(layers, Priority.ALWAYS);
        setVgrow(rate, Priority.SOMETIMES);
        getStyleClass().add("experiments-compared");
        getChildren().addAll(whose, layers, rate);
    }
}
