package loupe.ui.why;

import java.util.function.IntUnaryOperator;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import loupe.data.GrayImage;

/** A 28x28 picture on the screen, each of its pixels a square; where it is asked for with the outline of a drawing's ink over it. */
final class PixelPicture extends Region {

    private static final float INK = 0.5f;

    private final int block;
    private final WritableImage image;

    PixelPicture(int block) {
        this.block = block;
        int side = block * GrayImage.SIDE;
        image = new WritableImage(side, side);
        ImageView view = new ImageView(image);
        view.setManaged(false);
        getChildren().add(view);
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    /** @param colour of the pixel at an index, row by row, opaque {@code 0xFFRRGGBB} */
    void show(IntUnaryOperator colour) {
        show(colour, GrayImage.blank(), 0);
    }

    /** @param line the outline's colour */
    void show(IntUnaryOperator colour, GrayImage drawing, int line) {
        int side = block * GrayImage.SIDE;
        int[] pixels = new int[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                pixels[y * side + x] = edge(drawing, x, y) ? line : colour.applyAsInt(y / block * GrayImage.SIDE + x / block);
            }
        }
        image.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), pixels, 0, side);
    }

    /** Whether ink ends between this point's pixel and the one above or to the left. */
    private boolean edge(GrayImage drawing, int x, int y) {
        boolean here = drawing.at(x / block, y / block) >= INK;
        return x % block == 0 && here != drawing.at(x / block - 1, y / block) >= INK
                || y % block == 0 && here != drawing.at(x / block, y / block - 1) >= INK;
    }
}
