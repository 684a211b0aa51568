package loupe.ui.common.chart;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.FigureBar;

/**
 * The curves of a training while it runs: each batch faintly, smoothed over it, and each epoch's validation. With the
 * keyboard's focus on it, Ctrl+T shows it as a table, Ctrl+C copies picture and figures, the left and right arrows walk along it.
 * To be used on the screen's thread.
 */
public final class CurveChart extends VBox {

    /** Keeps the sentence of an empty chart off the axis' figures. */
    private static final double NOTE_MARGIN = 40;

    private final ChartViewModel model;
    private final Plot plot;
    private final Figures figures;
    private final Legend legend;
    private final Label empty = new Label(Texts.of("chart.empty"));
    private final ChartBar bar;
    private final ChartCursor cursor;
    private long drawnVersion = -1;

    public CurveChart(ChartViewModel model) {
        this.model = model;
        plot = new Plot(model);
        figures = new Figures(model);
        legend = new Legend(model.quantity());
        bar = new ChartBar(model);
        cursor = new ChartCursor(model, plot, legend);
        StackPane frame = new StackPane(plot, figures, empty);
        VBox.setVgrow(frame, Priority.ALWAYS);
        VBox picture = new VBox(4, legend, frame);
        setVgrow(picture, Priority.ALWAYS);
        getChildren().addAll(bar, picture);
        getStylesheets().add(CurveChart.class.getResource("/loupe/ui/common/chart/chart.css").toExternalForm());
        getStyleClass().add("curve-chart");
        empty.getStyleClass().add("chart-note");
        empty.setWrapText(true);
        empty.setTextAlignment(TextAlignment.CENTER);
        StackPane.setMargin(empty, new Insets(0, NOTE_MARGIN, 0, NOTE_MARGIN));
        bar.add(new FigureBar(this, picture, new ChartFigure(model)));
        listen();
        draw();
    }

    private void listen() {
        ChartKeys.on(this, bar.table(), cursor);
        bar.table().selectedProperty().addListener((table, before, after) -> draw());
        model.closerProperty().addListener((closer, before, after) -> draw());
        sceneProperty().addListener((scene, before, after) -> refresh());
    }

    /** Draws what is new. Costs nothing where nothing is new, or where nobody sees it. */
    public void refresh() {
        if (model.version() != drawnVersion && getScene() != null) {
            draw();
        }
    }

    private void draw() {
        drawnVersion = model.version();
        boolean asTable = bar.table().isSelected();
        plot.setVisible(!asTable);
        figures.setVisible(asTable);
        empty.setVisible(model.isEmpty() && !asTable);
        if (asTable) {
            figures.draw();
        } else {
            plot.draw();
        }
        cursor.draw();
        setAccessibleText(model.summary());
    }
}
