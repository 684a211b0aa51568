package loupe.ui.common.chart;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import loupe.ui.common.figure.CanvasPaper;
import loupe.ui.common.figure.Paper;
import loupe.ui.common.figure.Pen;
import loupe.ui.common.figure.Svg;

/** A canvas on which axes and words are the toolkit's and lines come from an {@link InkSheet}. On the screen's thread. */
final class ChartPaper implements Paper {

    private final GraphicsContext to;
    private final CanvasPaper canvas;
    private final double width;
    private final double height;
    private final double scale;
    private final InkPicture lines;

    /** @param scale real pixels of the screen in one of the canvas */
    ChartPaper(Canvas canvas, double scale) {
        to = canvas.getGraphicsContext2D();
        this.canvas = new CanvasPaper(to);
        width = canvas.getWidth();
        height = canvas.getHeight();
        this.scale = scale;
        lines = new InkPicture(width, height, scale);
    }

    /** Whether it still fits. */
    boolean fits(Canvas now, double nowScale) {
        return lines.fits(now.getWidth(), now.getHeight(), nowScale);
    }

    /** Takes a clean sheet. */
    void begin() {
        lines.begin();
        to.clearRect(0, 0, width, height);
    }

    /** Puts the lines onto the canvas. */
    void end() {
        to.setImageSmoothing(false);
        to.drawImage(lines.end(), 0, 0, lines.sheet().width() / scale, lines.sheet().height() / scale);
    }

    @Override
    public ChartPaper line(double x1, double y1, double x2, double y2, Pen pen) {
        canvas.line(x1, y1, x2, y2, pen);
        return this;
    }

    @Override
    public ChartPaper polyline(double[] xs, double[] ys, Pen pen) {
        lines.sheet().polyline(xs, ys, pen);
        return this;
    }

    @Override
    public ChartPaper dot(double x, double y, double radius, String fill) {
        lines.sheet().dot(x, y, radius, fill);
        return this;
    }

    @Override
    public ChartPaper text(double x, double y, double size, Svg.Anchor anchor, String fill, String words) {
        canvas.text(x, y, size, anchor, fill, words);
        return this;
    }
}
