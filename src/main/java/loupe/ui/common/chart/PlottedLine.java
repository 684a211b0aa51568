package loupe.ui.common.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.chart.XYChart;
import javafx.scene.chart.XYChart.Data;
import javafx.scene.chart.XYChart.Series;

/** One line of the toolkit's chart, whose points are moved rather than made anew. */
final class PlottedLine {

    private final Series<Number, Number> series = new Series<>();
    private final Supplier<Optional<Node>> symbol;

    private PlottedLine(Supplier<Optional<Node>> symbol) {
        this.symbol = symbol;
    }

    static PlottedLine plain() {
        return new PlottedLine(Optional::empty);
    }

    /** A line with the mark of {@code of} at each point. */
    static PlottedLine marked(ChartSeries of) {
        return new PlottedLine(() -> Optional.of(LineSample.symbol(of)));
    }

    void addTo(XYChart<Number, Number> chart) {
        chart.getData().add(series);
    }

    /** Gives the line style classes. The chart takes them away again where another line is added later. */
    void style(String... styleClasses) {
        series.getNode().getStyleClass().addAll(styleClasses);
        series.getNode().setMouseTransparent(true);
    }

    void show(Points points, Scale horizontal, Scale vertical) {
        List<Data<Number, Number>> shown = series.getData();
        if (shown.size() > points.size()) {
            shown.subList(points.size(), shown.size()).clear();
        }
        for (int i = 0; i < shown.size(); i++) {
            move(shown.get(i), horizontal.place(points.x(i)), vertical.place(points.y(i)));
        }
        List<Data<Number, Number>> more = new ArrayList<>();
        for (int i = shown.size(); i < points.size(); i++) {
            more.add(point(horizontal.place(points.x(i)), vertical.place(points.y(i))));
        }
        shown.addAll(more);
    }

    private static void move(Data<Number, Number> point, double x, double y) {
        if (point.getXValue().doubleValue() != x) {
            point.setXValue(x);
        }
        if (point.getYValue().doubleValue() != y) {
            point.setYValue(y);
        }
    }

    private Data<Number, Number> point(double x, double y) {
        Data<Number, Number> point = new Data<>(x, y);
        symbol.get().ifPresent(point::setNode);
        return point;
    }
}
