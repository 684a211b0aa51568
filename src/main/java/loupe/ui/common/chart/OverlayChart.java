package loupe.ui.common.chart;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.chart.LineChart;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import loupe.ui.common.SeriesMark;
import loupe.ui.common.Texts;

/** Lines of several runs over one another, each with its name and its last value. To be used on the screen's thread. */
public final class OverlayChart extends VBox {

    /** Longer names, in pixels, end in dots; the list beside the chart has them whole. */
    private static final double WORDS = 160;

    private final ChartQuantity quantity;
    private final ChartScales scales;
    private final TickAxis across = new TickAxis(ChartScales.epochs(1), ChartQuantity::plain);
    private final TickAxis up;
    private final FlowPane legend = new FlowPane();
    private final Map<SeriesMark, PlottedLine> plotted = new EnumMap<>(SeriesMark.class);

    public OverlayChart(ChartQuantity quantity) {
        this.quantity = quantity;
        scales = new ChartScales(quantity);
        up = new TickAxis(scales.of(new Points(), new Points(), new Points(), false), quantity::tick);
        across.setLabel(Texts.of("chart.epochs"));
        LineChart<Number, Number> chart = new LineChart<>(across, up);
        quiet(chart);
        for (SeriesMark mark : SeriesMark.values()) {
            plotted.put(mark, PlottedLine.plain());
            plotted.get(mark).addTo(chart);
        }
        plotted.forEach((mark, line) -> line.style("curve", "overlay-" + mark.letter().toLowerCase(java.util.Locale.ROOT)));
        Label heading = new Label(quantity.axis());
        heading.getStyleClass().add("chart-heading");
        legend.getStyleClass().add("chart-legend-row");
        VBox.setVgrow(chart, Priority.ALWAYS);
        getChildren().addAll(heading, legend, chart);
        getStylesheets().add(OverlayChart.class.getResource("/loupe/ui/common/chart/chart.css").toExternalForm());
        getStyleClass().add("curve-chart");
        setMinWidth(0);
        legend.setMinWidth(0);
        show(List.of());
    }

    private static void quiet(LineChart<Number, Number> chart) {
        chart.setAnimated(false);
        chart.setCreateSymbols(false);
        chart.setLegendVisible(false);
        chart.setAxisSortingPolicy(LineChart.SortingPolicy.NONE);
        chart.setVerticalGridLinesVisible(false);
        chart.setVerticalZeroLineVisible(false);
        chart.setHorizontalZeroLineVisible(false);
        chart.setMinSize(0, 0);
        chart.setPrefHeight(Region.USE_COMPUTED_SIZE);
    }

    /** Draws {@code lines}, at most one for each mark. */
    public void show(List<ChartLine> lines) {
        List<Points> points = lines.stream().map(ChartLine::points).toList();
        Points all = new Points();
        points.forEach(line -> {
            for (int i = 0; i < line.size(); i++) {
                all.add(line.x(i), line.y(i));
            }
        });
        Scale horizontal = ChartScales.epochs(points.stream().filter(line -> !line.isEmpty()).mapToDouble(Points::lastX).max().orElse(1));
        Scale vertical = scales.of(new Points(), new Points(), all, false);
        across.show(horizontal);
        up.show(vertical);
        plotted.values().forEach(line -> line.show(new Points(), horizontal, vertical));
        List<String> said = new ArrayList<>();
        legend.getChildren().clear();
        for (int i = 0; i < lines.size(); i++) {
            plotted.get(lines.get(i).mark()).show(Decimation.of(points.get(i), ChartViewModel.DRAWN), horizontal, vertical);
            String value = points.get(i).isEmpty() ? Texts.of("chart.none") : quantity.brief(points.get(i).lastY());
            legend.getChildren().add(item(lines.get(i), value));
            said.add(lines.get(i).name() + " " + value);
        }
        setAccessibleText(quantity.title() + ": " + (said.isEmpty() ? Texts.of("chart.none") : said.stream().collect(Collectors.joining("; "))));
    }

    private static HBox item(ChartLine line, String value) {
        Line sample = new Line(0, 0, 28, 0);
        sample.getStyleClass().addAll("curve", "overlay-" + line.mark().letter().toLowerCase(java.util.Locale.ROOT));
        Label words = new Label(line.mark().shape().glyph() + " " + line.name());
        words.setMaxWidth(WORDS);
        words.setMinWidth(0);
        Label last = new Label(value);
        last.getStyleClass().add("chart-value");
        HBox item = new HBox(sample, words, last);
        item.getStyleClass().add("chart-legend-item");
        return item;
    }
}
