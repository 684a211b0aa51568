package loupe.ui.recommender;

import java.util.List;
import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import loupe.ui.common.Appearance;
import loupe.ui.common.SeriesMark;

/** Paints a chart: its band, its lines with their marks, axes with round numbers, and the names above. */
final class ChartPlot extends Region {

    private static final double LEFT = 48;
    private static final double RIGHT = 16;
    private static final double BOTTOM = 36;
    private static final double LINE = 18;
    private static final double NAMED = 250;

    private final Canvas canvas = new Canvas();
    private final Appearance appearance;
    private Chart chart = new Chart("", "", "", List.of(), java.util.Optional.empty());

    ChartPlot(Appearance appearance) {
        this.appearance = appearance;
        canvas.setManaged(false);
        getChildren().add(canvas);
        getStyleClass().add("films-plot");
        setMinSize(280, 200);
        setPrefSize(480, 360);
        appearance.dark().subscribe(dark -> paint());
    }

    void show(Chart next) {
        chart = next;
        paint();
    }

    Chart shown() {
        return chart;
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        paint();
    }

    private int perLine() {
        return Math.max(1, (int) ((getWidth() - LEFT) / NAMED));
    }

    private double top() {
        return 8 + LINE * ((names() + perLine() - 1) / perLine());
    }

    private int names() {
        return chart.curves().size() + (chart.band().isPresent() ? 1 : 0);
    }

    private Color ink() {
        return appearance.dark().get() ? Color.WHITE : Color.BLACK;
    }

    private double x(double value) {
        return LEFT + chart.acrossSpan().share(value) * (getWidth() - LEFT - RIGHT);
    }

    private double y(double value) {
        return getHeight() - BOTTOM - chart.upSpan().share(value) * (getHeight() - BOTTOM - top());
    }

    private void paint() {
        GraphicsContext to = canvas.getGraphicsContext2D();
        to.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (getWidth() < 1 || chart.curves().isEmpty()) {
            return;
        }
        to.setFont(Font.font(11));
        to.setTextBaseline(VPos.CENTER);
        axes(to);
        chart.band().ifPresent(band -> band(to, band));
        for (int i = 0; i < chart.curves().size(); i++) {
            curve(to, chart.curves().get(i));
            name(to, chart.curves().get(i), i);
        }
        to.setLineDashes();
    }

    private void axes(GraphicsContext to) {
        to.setLineWidth(1);
        to.setLineDashes();
        to.setStroke(ink().deriveColor(0, 1, 1, 0.15));
        to.setFill(ink().deriveColor(0, 1, 1, 0.75));
        to.setTextAlign(TextAlignment.RIGHT);
        for (double tick : chart.upSpan().ticks(6)) {
            to.strokeLine(LEFT, y(tick), getWidth() - RIGHT, y(tick));
            to.fillText(String.format(Locale.ROOT, "%.2f", tick), LEFT - 6, y(tick));
        }
        to.setTextAlign(TextAlignment.CENTER);
        chart.acrossSpan().ticks(8).forEach(tick -> to.fillText(Chart.number(tick), x(tick), getHeight() - BOTTOM + 10));
        to.fillText(chart.across(), (LEFT + getWidth() - RIGHT) / 2, getHeight() - 8);
    }

    private void band(GraphicsContext to, Chart.Band band) {
        to.setFill(ink().deriveColor(0, 1, 1, 0.12));
        to.beginPath();
        for (int i = 0; i < band.xs().size(); i++) {
            to.lineTo(x(band.xs().get(i)), y(band.high().get(i)));
        }
        for (int i = band.xs().size() - 1; i >= 0; i--) {
            to.lineTo(x(band.xs().get(i)), y(band.low().get(i)));
        }
        to.closePath();
        to.fill();
        int place = chart.curves().size();
        to.fillRect(nameX(place), nameY(place) - 5, 22, 10);
        words(to, band.name(), place);
    }

    private void curve(GraphicsContext to, Curve curve) {
        pen(to, curve);
        to.beginPath();
        for (int i = 0; i < curve.xs().size(); i++) {
            if (Double.isFinite(curve.ys().get(i))) {
                to.lineTo(x(curve.xs().get(i)), y(curve.ys().get(i)));
            }
        }
        to.stroke();
        if (curve.xs().size() == 1 && Double.isFinite(curve.ys().getFirst())) {
            to.strokeOval(x(curve.xs().getFirst()) - 3, y(curve.ys().getFirst()) - 3, 6, 6);
        }
    }

    private void pen(GraphicsContext to, Curve curve) {
        to.setStroke(curve.mark().map(mark -> Color.web(mark.colour(appearance.dark().get()))).orElse(ink().deriveColor(0, 1, 1, 0.6)));
        to.setLineWidth(curve.mark().isPresent() ? 2 : 1.5);
        to.setLineDashes(curve.mark().map(SeriesMark::dashes).orElse(List.of(1.0, 3.0)).stream().mapToDouble(Double::doubleValue).toArray());
    }

    private void name(GraphicsContext to, Curve curve, int place) {
        pen(to, curve);
        to.strokeLine(nameX(place), nameY(place), nameX(place) + 22, nameY(place));
        words(to, curve.name() + "  " + Chart.number(curve.ys().getLast()), place);
    }

    private void words(GraphicsContext to, String words, int place) {
        to.setFill(ink());
        to.setTextAlign(TextAlignment.LEFT);
        to.fillText(words, nameX(place) + 28, nameY(place));
    }

    private double nameX(int place) {
        return LEFT + place % perLine() * NAMED;
    }

    private double nameY(int place) {
        return 10 + place / perLine() * LINE;
    }
}
