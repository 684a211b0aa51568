package loupe.ui.common.chart;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;

/** A short piece of a line with its mark, as the legend shows it. */
final class LineSample extends StackPane {

    private static final double LENGTH = 28;

    LineSample(ChartSeries series) {
        Line line = new Line(0, 0, LENGTH, 0);
        line.getStyleClass().addAll("curve", "curve-" + series.styleName());
        line.getStrokeDashArray().setAll(series.mark().dashes());
        getStyleClass().add("line-sample");
        getChildren().addAll(line, symbol(series));
    }

    /** The mark that stands at the points of {@code series}. */
    static Region symbol(ChartSeries series) {
        Region symbol = new Region();
        symbol.getStyleClass().addAll("curve-symbol", "symbol-" + series.styleName(),
                "shape-" + series.mark().shape().name().toLowerCase(java.util.Locale.ROOT));
        symbol.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        symbol.setMouseTransparent(true);
        return symbol;
    }
}
