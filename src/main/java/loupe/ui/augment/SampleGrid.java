package loupe.ui.augment;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import loupe.data.GrayImage;
import loupe.ui.common.Appearance;
import loupe.ui.common.Texts;
import loupe.ui.common.layers.Palette;

/** 36 pictures, six in a row, pixel by pixel, as large as the room allows. */
final class SampleGrid extends Region {

    private static final int ROW = 6;
    private static final int GAP = 1;
    private static final int LARGEST = 5;

    private final ImageView view = new ImageView();
    private final ObservableValue<List<GrayImage>> samples;
    private final Appearance appearance;
    private WritableImage pixels = new WritableImage(1, 1);

    SampleGrid(ObservableValue<List<GrayImage>> samples, Appearance appearance) {
        this.samples = samples;
        this.appearance = appearance;
        view.setManaged(false);
        view.setSmooth(false);
        getStyleClass().add("sample-grid");
        getChildren().add(view);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(Texts.of("augment.samples"));
        samples.subscribe(next -> paint());
        appearance.dark().subscribe(next -> paint());
    }

    private static int side(int block) {
        return ROW * (GrayImage.SIDE + GAP) * block + block * GAP;
    }

    private int block() {
        double room = Math.min(getWidth(), getHeight());
        int block = 1;
        while (block < LARGEST && side(block + 1) <= room) {
            block++;
        }
        return block;
    }

    private void paint() {
        int block = block();
        int side = side(block);
        if (pixels.getWidth() != side) {
            pixels = new WritableImage(side, side);
        }
        Palette.Colours colours = Palette.of(appearance.dark().get()).drawing();
        int[] all = new int[side * side];
        List<GrayImage> shown = samples.getValue();
        for (int i = 0; i < shown.size(); i++) {
            int left = (i % ROW * (GrayImage.SIDE + GAP) + GAP) * block;
            int top = (i / ROW * (GrayImage.SIDE + GAP) + GAP) * block;
            paint(shown.get(i), all, top * side + left, side, block, colours);
        }
        pixels.getPixelWriter().setPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), all, 0, side);
        view.setImage(pixels);
        view.relocate(Math.floor((getWidth() - side) / 2), 0);
    }

    private static void paint(GrayImage image, int[] all, int from, int side, int block, Palette.Colours colours) {
        for (int y = 0; y < GrayImage.SIDE * block; y++) {
            for (int x = 0; x < GrayImage.SIDE * block; x++) {
                all[from + y * side + x] = colours.argb(image.at(x / block, y / block));
            }
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return side(1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return side(1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return side(3);
    }

    @Override
    protected double computePrefHeight(double width) {
        return side(3);
    }

    @Override
    protected void layoutChildren() {
        paint();
    }
}
