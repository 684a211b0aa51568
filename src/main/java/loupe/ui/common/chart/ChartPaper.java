package loupe.ui.common.chart;

import java.nio.IntBuffer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import loupe.ui.common.figure.CanvasPaper;
import loupe.ui.common.figure.Paper;
import loupe.ui.common.figure.Pen;
import loupe.ui.common.figure.Svg;

/** A canvas on which axes and words are the toolkit's and lines come from an {@link InkSheet}. On the screen's thread. */
final class ChartPaper implements Paper {

    /** What is painted, and what is drawn on meanwhile, by turns. */
    private record Leaf(InkSheet sheet, PixelBuffer<IntBuffer> buffer, Image image) {

        static Leaf of(double width, double height, double scale) {
            InkSheet sheet = new InkSheet(width, height, scale);
            PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(sheet.width(), sheet.height(), IntBuffer.wrap(sheet.pixels()),
                    PixelFormat.getIntArgbPreInstance());
            return new Leaf(sheet, buffer, new WritableImage(buffer));
        }
    }

    private final GraphicsContext to;
    private final CanvasPaper canvas;
    private final double width;
    private final double height;
    private final double scale;
    private Leaf leaf;
    private Leaf other;

    /** @param scale real pixels of the screen in one of the canvas */
    ChartPaper(Canvas canvas, double scale) {
        to = canvas.getGraphicsContext2D();
        this.canvas = new CanvasPaper(to);
        width = canvas.getWidth();
        height = canvas.getHeight();
        this.scale = scale;
        leaf = Leaf.of(width, height, scale);
        other = Leaf.of(width, height, scale);
    }

    /** Whether it still fits. */
    boolean fits(Canvas now, double nowScale) {
        return now.getWidth() == width && now.getHeight() == height && nowScale == scale;
    }

    /** Takes a clean sheet. */
    void begin() {
        Leaf next = other;
        other = leaf;
        leaf = next;
        leaf.sheet().clear();
        to.clearRect(0, 0, width, height);
    }

    /** Puts the lines onto the canvas. */
    void end() {
        leaf.buffer().updateBuffer(all -> null);
        to.setImageSmoothing(false);
        to.drawImage(leaf.image(), 0, 0, leaf.sheet().width() / scale, leaf.sheet().height() / scale);
    }

    @Override
    public ChartPaper line(double x1, double y1, double x2, double y2, Pen pen) {
        canvas.line(x1, y1, x2, y2, pen);
        return this;
    }

    @Override
    public ChartPaper polyline(double[] xs, double[] ys, Pen pen) {
        leaf.sheet().polyline(xs, ys, pen);
        return this;
    }

    @Override
    public ChartPaper dot(double x, double y, double radius, String fill) {
        leaf.sheet().dot(x, y, radius, fill);
        return this;
    }

    @Override
    public ChartPaper text(double x, double y, double size, Svg.Anchor anchor, String fill, String words) {
        canvas.text(x, y, size, anchor, fill, words);
        return this;
    }
}
