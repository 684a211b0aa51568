package loupe.ui.experiments;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.ui.common.chart.CurveChart;

/** How far the layers of a run were moved, and how large the steps were. */
final class LayersView extends VBox {

    LayersView(CurvesViewModel curves) {
        Label whose = CurvesView.words("");
        whose.textProperty().bind(curves.layered());
        HBox layers = CurvesView.beside(new CurveChart(curves.gradient()), new CurveChart(curves.update()));
        CurveChart rate = new CurveChart(curves.rate());
        setVgrow(layers, Priority.ALWAYS);
        setVgrow(rate, Priority.SOMETIMES);
        getStyleClass().add("experiments-compared");
        getChildren().addAll(whose, layers, rate);
    }
}
