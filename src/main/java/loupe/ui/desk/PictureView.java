package loupe.ui.desk;

import java.util.Arrays;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import loupe.data.GrayImage;
import loupe.ui.common.Appearance;
import loupe.ui.common.Texts;
import loupe.ui.common.figure.Sharp;

/** The 28x28 picture that the networks get, pixel by pixel: ink on paper in light colours, chalk on slate in dark ones. */
public final class PictureView extends Region implements Sharp {

    private static final int PAPER = 0xFFFFFF;
    private static final int INK = 0x1F2328;
    private static final int SLATE = 0x161B22;
    private static final int CHALK = 0xF0F3F6;

    /** Side of one of the network's pixels on the screen. The toolkit's own enlarging blurs where there is no graphics card. */
    private int block;
    private final double side;
    private final ImageView view = new ImageView();
    private WritableImage pixels;
    private final ObservableValue<GrayImage> picture;
    private final Appearance appearance;

    /** @param side of the picture on the screen, without its frame; a multiple of 28 gives pixels of one size */
    public PictureView(ObservableValue<GrayImage> picture, Appearance appearance, double side) {
        this.picture = picture;
        this.appearance = appearance;
        this.side = side;
        take(1);
        view.relocate(1, 1);
        view.setManaged(false);
        view.setSmooth(false);
        view.setFitWidth(side);
        view.setFitHeight(side);
        getChildren().add(view);
        getStylesheets().add(Sheet.address());
        getStyleClass().add("network-picture");
        setMinSize(side + 2, side + 2);
        setPrefSize(side + 2, side + 2);
        setMaxSize(side + 2, side + 2);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        picture.subscribe(next -> draw());
        appearance.dark().subscribe(next -> draw());
    }

    @Override
    public void sharpen(double times) {
        if (blockAt(times) != block) {
            take(times);
            draw();
        }
    }

    private int blockAt(double times) {
        return (int) Math.ceil(side * times / GrayImage.SIDE);
    }

    private void take(double times) {
        block = blockAt(times);
        pixels = new WritableImage(block * GrayImage.SIDE, block * GrayImage.SIDE);
        view.setImage(pixels);
    }

    private void draw() {
        GrayImage image = picture.getValue();
        int paper = appearance.dark().get() ? SLATE : PAPER;
        int ink = appearance.dark().get() ? CHALK : INK;
        int width = block * GrayImage.SIDE;
        int[] row = new int[width];
        for (int y = 0; y < GrayImage.SIDE; y++) {
            for (int x = 0; x < GrayImage.SIDE; x++) {
                Arrays.fill(row, x * block, (x + 1) * block, mix(paper, ink, image.at(x, y)));
            }
            pixels.getPixelWriter().setPixels(0, y * block, width, block, PixelFormat.getIntArgbInstance(), row, 0, 0);
        }
        setAccessibleText(description(image));
    }

    private static int mix(int from, int to, float share) {
        int colour = 0xFF;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = from >> shift & 0xFF;
            int b = to >> shift & 0xFF;
            colour = colour << 8 | Math.round(a + (b - a) * share);
        }
        return colour;
    }

    /** Where the ink lies, in a sentence. */
    public static String description(GrayImage image) {
        InkBox box = InkBox.of(image);
        return box.isEmpty() ? Texts.of("desk.picture.blank")
                : Texts.of("desk.picture.ink", box.left() + 1, box.right() + 1, box.top() + 1, box.bottom() + 1);
    }
}
