package loupe.ui.common.chart;

import java.nio.IntBuffer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import loupe.ui.common.figure.Pen;

/** Lines as a picture. There are two by turns: one is drawn on while the other may still be on its way to the screen. */
public final class InkPicture {

    private record Leaf(InkSheet sheet, PixelBuffer<IntBuffer> buffer, Image image) {

        static Leaf of(double width, double height, double scale) {
            InkSheet sheet = new InkSheet(width, height, scale);
            PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(sheet.width(), sheet.height(), IntBuffer.wrap(sheet.pixels()),
                    PixelFormat.getIntArgbPreInstance());
            return new Leaf(sheet, buffer, new WritableImage(buffer));
        }
    }

    private final double width;
    private final double height;
    private final double scale;
    private Leaf leaf;
    private Leaf other;

    /** @param scale real pixels of the screen in one of the picture */
    public InkPicture(double width, double height, double scale) {
        this.width = width;
        this.height = height;
        this.scale = scale;
        leaf = Leaf.of(width, height, scale);
        other = Leaf.of(width, height, scale);
    }

    /** Whether it has that size. */
    public boolean fits(double nowWidth, double nowHeight, double nowScale) {
        return nowWidth == width && nowHeight == height && nowScale == scale;
    }

    /** Takes the other picture, clean. */
    public void begin() {
        Leaf next = other;
        other = leaf;
        leaf = next;
        leaf.sheet().clear();
    }

    /** A line through all points in their order, wherever they lie; its corners and ends are round. @param opacity from 0 to 1 */
    public void trace(double[] xs, double[] ys, Pen pen, double opacity) {
        leaf.sheet().trace(xs, ys, pen, opacity);
    }

    /** What was drawn. Its size is in real pixels of the screen. On the screen's thread. */
    public Image end() {
        leaf.buffer().updateBuffer(all -> null);
        return leaf.image();
    }

    /** What is drawn on. */
    InkSheet sheet() {
        return leaf.sheet();
    }
}
