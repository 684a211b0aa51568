package loupe.ui.experiments;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import loupe.ui.common.Named;
import loupe.ui.common.Texts;
import loupe.ui.common.chart.ChartAxis;
import loupe.ui.common.chart.CurveChart;
import loupe.ui.common.chart.Smoothing;

/** The curves of the chosen runs over one another, what they say in words, and what differs. */
final class CurvesView extends VBox {

    /** All charts grow alike from here, in pixels. */
    private static final double SHARE = 240;
    /** Pixels in height in which curves are still seen under their legend. */
    private static final double LEAST = 300;
    private static final double AXIS = 200;
    /** Pixels in height that are left to what is said of the runs: about five lines. */
    private static final double SAID = 88;

    CurvesView(ExperimentsViewModel model) {
        CurvesViewModel curves = model.curves();
        Label note = words(Texts.of("experiments.validation"));
        curves.training().subscribe(too -> note.setText(too ? Texts.of("experiments.training.note", Smoothing.WINDOW)
                : Texts.of("experiments.validation")));
        HBox charts = beside(new CurveChart(curves.accuracy()), new CurveChart(curves.loss()));
        ScrollPane said = said(curves);
        Label same = words("");
        same.setId("experiments-same");
        same.textProperty().bind(model.repeated());
        DifferenceTable table = new DifferenceTable(model);
        charts.setMinHeight(LEAST);
        table.setPrefHeight(LEAST / 2);
        table.setMinHeight(LEAST / 3);
        setVgrow(charts, Priority.ALWAYS);
        setVgrow(table, Priority.SOMETIMES);
        getStyleClass().add("experiments-compared");
        setMinWidth(0);
        getChildren().addAll(head(curves), note, charts, said, same, table);
    }

    /** A line a run; where there are more than a few, the lines scroll, so that the curves keep their room. */
    private static ScrollPane said(CurvesViewModel curves) {
        Label lines = words("");
        lines.setId("experiments-said");
        lines.textProperty().bind(curves.words());
        ScrollPane said = Named.of(Texts.of("experiments.said.all"), new ScrollPane(lines));
        said.setFitToWidth(true);
        said.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        said.setMinHeight(USE_PREF_SIZE);
        said.setMaxHeight(USE_PREF_SIZE);
        said.getStyleClass().addAll("experiments-said", "edge-to-edge");
        said.managedProperty().bind(lines.textProperty().isNotEmpty());
        said.visibleProperty().bind(said.managedProperty());
        Runnable fit = () -> {
            double whole = lines.prefHeight(said.getViewportBounds().getWidth()) + said.getInsets().getTop() + said.getInsets().getBottom();
            said.setPrefHeight(Math.min(SAID, whole));
            said.setFocusTraversable(whole > SAID);
        };
        said.viewportBoundsProperty().subscribe(fit);
        lines.textProperty().subscribe(fit);
        return said;
    }

    private static HBox head(CurvesViewModel curves) {
        CheckBox training = Named.of(Texts.of("experiments.training"), new CheckBox(Texts.of("experiments.training")));
        training.setId("experiments-training");
        training.selectedProperty().bindBidirectional(curves.training());
        ComboBox<ChartAxis> axis = Named.of(Texts.of("experiments.axis"), new ComboBox<>());
        axis.setId("experiments-axis");
        axis.setPrefWidth(AXIS);
        axis.getItems().setAll(ChartAxis.values());
        axis.setConverter(new StringConverter<>() {
            @Override
            public String toString(ChartAxis one) {
                return one == null ? "" : one.title();
            }

            @Override
            public ChartAxis fromString(String title) {
                throw new UnsupportedOperationException("An axis is chosen, not written: " + title);
            }
        });
        axis.valueProperty().bindBidirectional(curves.axis());
        Label across = new Label(Texts.of("experiments.axis"));
        across.setMinWidth(USE_PREF_SIZE);
        training.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(across, axis, training);
        head.getStyleClass().add("experiments-bar");
        return head;
    }

    static HBox beside(CurveChart... charts) {
        HBox row = new HBox(charts);
        for (Node chart : charts) {
            HBox.setHgrow(chart, Priority.ALWAYS);
            ((CurveChart) chart).setPrefWidth(SHARE);
        }
        row.setMinWidth(0);
        row.getStyleClass().add("experiments-charts");
        return row;
    }

    static Label words(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("experiments-note");
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }
}
