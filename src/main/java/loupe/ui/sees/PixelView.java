package loupe.ui.sees;

import java.util.Arrays;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import loupe.data.GrayImage;
import loupe.ui.common.Appearance;
import loupe.ui.common.layers.Palette;

/** 28x28 numbers as pixels in colours, in the light and in the dark. */
final class PixelView extends Region {

    private static final int SIDE = GrayImage.SIDE;

    private final ImageView view = new ImageView();
    private final Appearance appearance;
    private float[] values = new float[SIDE * SIDE];
    private Function<Palette, Palette.Colours> colours = Palette::drawing;
    private WritableImage pixels = new WritableImage(SIDE, SIDE);
    private int block = 1;

    /** @param blocks side of one of the 28x28 pixels on the screen */
    PixelView(ObservableValue<Integer> blocks, Appearance appearance) {
        this.appearance = appearance;
        view.relocate(1, 1);
        view.setManaged(false);
        view.setSmooth(false);
        getChildren().add(view);
        getStyleClass().add("sees-picture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        blocks.subscribe(this::enlarge);
        appearance.dark().subscribe(dark -> draw());
    }

    private void enlarge(int next) {
        block = next;
        pixels = new WritableImage(block * SIDE, block * SIDE);
        view.setImage(pixels);
        setMinSize(block * SIDE + 2, block * SIDE + 2);
        setPrefSize(block * SIDE + 2, block * SIDE + 2);
        setMaxSize(block * SIDE + 2, block * SIDE + 2);
        draw();
    }

    /** Shows ink on paper. @param sentence what is to be seen, for screen readers */
    void show(GrayImage picture, String sentence) {
        show(picture.toArray(), Palette::drawing, sentence);
    }

    /** Shows {@code next}, row by row. */
    void show(float[] next, Function<Palette, Palette.Colours> with, String sentence) {
        setAccessibleText(sentence);
        if (!Arrays.equals(next, values) || with != colours) {
            values = next;
            colours = with;
            draw();
        }
    }

    private void draw() {
        Palette.Colours of = colours.apply(Palette.of(appearance.dark().get()));
        int width = block * SIDE;
        int[] row = new int[width];
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                Arrays.fill(row, x * block, (x + 1) * block, of.argb(values[y * SIDE + x]));
            }
            pixels.getPixelWriter().setPixels(0, y * block, width, block, PixelFormat.getIntArgbInstance(), row, 0, 0);
        }
    }
}
