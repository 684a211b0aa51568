package loupe.ui.common.chart;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.Pen;
import loupe.ui.common.figure.Svg;

/** A chart drawn on a white sheet: the axes, each batch faintly, the smoothed line, each epoch's validation. */
final class ChartDrawing {

    private static final double WIDTH = 720;
    private static final double HEIGHT = 400;
    private static final double LEFT = 64;
    private static final double RIGHT = WIDTH - 16;
    private static final double TOP = 56;
    private static final double BOTTOM = HEIGHT - 48;
    private static final double TYPE = 12;
    private static final double SAMPLE = 28;
    private static final String INK = "#1f2328";
    private static final String FAINT = "#bcdaee";
    private static final Pen GRID = Pen.solid("#d8dee4", 1);

    private final ChartViewModel model;
    private final Scale horizontal;
    private final Scale vertical;
    private final Svg svg = new Svg(WIDTH, HEIGHT);

    ChartDrawing(ChartViewModel model) {
        this.model = model;
        horizontal = model.horizontal();
        vertical = model.vertical();
    }

    Svg svg() {
        svg.text(LEFT, 20, 14, Svg.Anchor.START, INK, model.quantity().axis());
        axes();
        line(model.raw(), Pen.solid(FAINT, 1));
        line(model.smoothed(), Pen.of(ChartSeries.TRAINING.mark()));
        line(model.validation(), Pen.of(ChartSeries.VALIDATION.mark()));
        dots(model.validation(), ChartSeries.VALIDATION.mark().colour(false));
        legend(LEFT, ChartSeries.TRAINING, " (" + Texts.of("chart.smoothing", MovingMean.WINDOW) + ")");
        legend((LEFT + RIGHT) / 2, ChartSeries.VALIDATION, "");
        return svg;
    }

    private void axes() {
        for (double tick : vertical.ticks()) {
            svg.line(LEFT, y(tick), RIGHT, y(tick), GRID);
            svg.text(LEFT - 8, y(tick) + TYPE / 3, TYPE, Svg.Anchor.END, INK, model.quantity().tick(tick));
        }
        for (double tick : horizontal.ticks()) {
            svg.line(x(tick), BOTTOM, x(tick), BOTTOM + 4, GRID);
            svg.text(x(tick), BOTTOM + 18, TYPE, Svg.Anchor.MIDDLE, INK, ChartQuantity.plain(tick));
        }
        svg.text((LEFT + RIGHT) / 2, HEIGHT - 10, TYPE, Svg.Anchor.MIDDLE, INK, Texts.of("chart.epochs"));
    }

    private void legend(double from, ChartSeries series, String note) {
        svg.line(from, 38, from + SAMPLE, 38, Pen.of(series.mark()));
        svg.text(from + SAMPLE + 8, 38 + TYPE / 3, TYPE, Svg.Anchor.START, INK, series.title() + note);
    }

    private void line(Points whole, Pen pen) {
        Points drawn = Decimation.of(whole, ChartViewModel.DRAWN);
        svg.polyline(places(drawn.size(), i -> x(drawn.x((int) i))), places(drawn.size(), i -> y(drawn.y((int) i))), pen);
    }

    private void dots(Points whole, String colour) {
        Points drawn = Decimation.of(whole, ChartViewModel.DRAWN);
        for (int i = 0; i < drawn.size(); i++) {
            svg.dot(x(drawn.x(i)), y(drawn.y(i)), 3, colour);
        }
    }

    private static double[] places(int count, DoubleUnaryOperator place) {
        return IntStream.range(0, count).mapToDouble(place::applyAsDouble).toArray();
    }

    private double x(double epochs) {
        return LEFT + share(horizontal, epochs) * (RIGHT - LEFT);
    }

    private double y(double value) {
        return BOTTOM - share(vertical, value) * (BOTTOM - TOP);
    }

    /** What lies beyond a scale is drawn at its end. */
    private static double share(Scale scale, double value) {
        double from = scale.place(scale.from());
        return Math.clamp((scale.place(value) - from) / (scale.place(scale.to()) - from), 0, 1);
    }
}
