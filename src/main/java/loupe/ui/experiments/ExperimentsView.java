package loupe.ui.experiments;

import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import loupe.ui.common.Texts;
import loupe.ui.common.chart.ChartQuantity;
import loupe.ui.common.chart.OverlayChart;

/** The list of runs, and beside it the curves and the differences of those that are chosen. */
final class ExperimentsView extends BorderPane {

    /** Both charts grow alike from here, in pixels. */
    private static final double SHARE = 240;

    ExperimentsView(ExperimentsViewModel model) {
        OverlayChart loss = new OverlayChart(ChartQuantity.LOSS);
        OverlayChart accuracy = new OverlayChart(ChartQuantity.ACCURACY);
        model.overlay().subscribe(lines -> {
            loss.show(lines.loss());
            accuracy.show(lines.accuracy());
        });
        HBox charts = new HBox(accuracy, loss);
        HBox.setHgrow(accuracy, Priority.ALWAYS);
        HBox.setHgrow(loss, Priority.ALWAYS);
        accuracy.setPrefWidth(SHARE);
        loss.setPrefWidth(SHARE);
        charts.getStyleClass().add("experiments-charts");
        VBox.setVgrow(charts, Priority.ALWAYS);
        Label note = new Label(Texts.of("experiments.validation"));
        note.getStyleClass().add("experiments-note");
        DifferenceTable table = new DifferenceTable(model);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox compared = new VBox(note, charts, table);
        compared.getStyleClass().add("experiments-compared");
        compared.setMinWidth(0);
        charts.setMinWidth(0);
        SplitPane split = new SplitPane(new ExperimentList(model), compared);
        split.setDividerPositions(0.52);
        setCenter(split);
        getStylesheets().add(ExperimentsView.class.getResource("/loupe/ui/experiments/experiments.css").toExternalForm());
        getStyleClass().add("experiments");
    }
}
