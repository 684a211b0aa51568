package loupe.ui.common.chart;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.chart.LineChart;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;
import loupe.ui.common.Texts;

/** The lines of a chart in their axes, and a cursor that stands at one place of them. */
final class Plot extends StackPane {

    private final ChartViewModel model;
    private final TickAxis across;
    private final TickAxis up;
    private final LineChart<Number, Number> chart;
    private final PlottedLine raw = PlottedLine.plain();
    private final PlottedLine smoothed = PlottedLine.plain();
    private final PlottedLine end = PlottedLine.marked(ChartSeries.TRAINING);
    private final PlottedLine validation = PlottedLine.marked(ChartSeries.VALIDATION);
    private final Line cursor = new Line();

    Plot(ChartViewModel model) {
        this.model = model;
        across = new TickAxis(model.horizontal(), ChartQuantity::plain);
        across.setLabel(Texts.of("chart.epochs"));
        up = new TickAxis(model.vertical(), model.quantity()::tick);
        chart = new LineChart<>(across, up);
        quiet();
        List.of(raw, smoothed, validation, end).forEach(line -> line.addTo(chart));
        raw.style("curve", "curve-raw");
        smoothed.style("curve", "curve-training");
        validation.style("curve", "curve-validation");
        cursor.getStyleClass().add("cursor");
        cursor.setVisible(false);
        Pane over = new Pane(cursor);
        over.setMouseTransparent(true);
        getChildren().addAll(chart, over);
    }

    private void quiet() {
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        chart.setLegendVisible(false);
        chart.setAxisSortingPolicy(LineChart.SortingPolicy.NONE);
        chart.setVerticalGridLinesVisible(false);
        chart.setVerticalZeroLineVisible(false);
        chart.setHorizontalZeroLineVisible(false);
        chart.setMinSize(0, 0);
    }

    /** Draws what the model has now. */
    void draw() {
        Scale horizontal = model.horizontal();
        Scale vertical = model.vertical();
        across.show(horizontal);
        up.show(vertical);
        raw.show(Decimation.of(model.raw(), ChartViewModel.DRAWN), horizontal, vertical);
        smoothed.show(Decimation.of(model.smoothed(), ChartViewModel.DRAWN), horizontal, vertical);
        validation.show(Decimation.of(model.validation(), ChartViewModel.DRAWN), horizontal, vertical);
        end.show(lastOf(model.smoothed()), horizontal, vertical);
    }

    private static Points lastOf(Points line) {
        Points last = new Points();
        if (!line.isEmpty()) {
            last.add(line.lastX(), line.lastY());
        }
        return last;
    }

    /** How many epochs were done where the pointer is, if {@code x} is its place in this plot's own pixels. */
    double epochsAt(double x) {
        Point2D onAxis = across.sceneToLocal(localToScene(x, 0));
        return across.getValueForDisplay(onAxis.getX()).doubleValue();
    }

    /** One pixel's worth of epochs. */
    double epochsPerPixel() {
        return (across.getUpperBound() - across.getLowerBound()) / Math.max(across.getWidth(), 1);
    }

    void showCursor(double epochs) {
        Point2D foot = sceneToLocal(across.localToScene(across.getDisplayPosition(epochs), 0));
        Point2D head = sceneToLocal(up.localToScene(0, 0));
        cursor.setStartX(foot.getX());
        cursor.setEndX(foot.getX());
        cursor.setStartY(head.getY());
        cursor.setEndY(foot.getY());
        cursor.setVisible(true);
    }

    void hideCursor() {
        cursor.setVisible(false);
    }
}
