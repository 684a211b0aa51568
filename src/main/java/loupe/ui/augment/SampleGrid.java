package loupe.ui.augment;

import java.util.Arrays;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import loupe.data.GrayImage;
import loupe.ui.common.Appearance;
import loupe.ui.common.layers.Palette;

/** 36 pictures pixel by pixel, in as many rows as let them be largest. */
final class SampleGrid extends Region {

    private static final int COUNT = 36;
    /** How many may stand in a row; of equally large ones the first. */
    private static final List<Integer> ROWS = List.of(6, 9, 12);
    private static final int GAP = 1;
    private static final int LARGEST = 5;
    /** Between the pictures where they are as dark as the ground around them. */
    private static final int DARK_GAP = 0xFF30363D;

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
        samples.subscribe(next -> paint());
        appearance.dark().subscribe(next -> paint());
    }

    /** So many pictures beside each other, each pixel {@code block} pixels wide. */
    private static int extent(int pictures, int block) {
        return (pictures * (GrayImage.SIDE + GAP) + GAP) * block;
    }

    private int block(int columns) {
        int block = 1;
        while (block < LARGEST && extent(columns, block + 1) <= getWidth() && extent(COUNT / columns, block + 1) <= getHeight()) {
            block++;
        }
        return block;
    }

    private void paint() {
        int columns = ROWS.stream().reduce((a, b) -> block(b) > block(a) ? b : a).orElseThrow();
        int block = block(columns);
        int width = extent(columns, block);
        int height = extent(COUNT / columns, block);
        if (pixels.getWidth() != width || pixels.getHeight() != height) {
            pixels = new WritableImage(width, height);
        }
        Palette.Colours colours = Palette.of(appearance.dark().get()).drawing();
        int[] all = new int[width * height];
        if (appearance.dark().get()) {
            Arrays.fill(all, DARK_GAP);
        }
        List<GrayImage> shown = samples.getValue();
        for (int i = 0; i < shown.size(); i++) {
            int left = (i % columns * (GrayImage.SIDE + GAP) + GAP) * block;
            int top = (i / columns * (GrayImage.SIDE + GAP) + GAP) * block;
            paint(shown.get(i), all, top * width + left, width, block, colours);
        }
        pixels.getPixelWriter().setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), all, 0, width);
        view.setImage(pixels);
        view.relocate(Math.floor((getWidth() - width) / 2), 0);
    }

    private static void paint(GrayImage image, int[] all, int from, int width, int block, Palette.Colours colours) {
        for (int y = 0; y < GrayImage.SIDE * block; y++) {
            for (int x = 0; x < GrayImage.SIDE * block; x++) {
                all[from + y * width + x] = colours.argb(image.at(x / block, y / block));
            }
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return extent(6, 1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return extent(3, 1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return extent(6, 3);
    }

    @Override
    protected double computePrefHeight(double width) {
        return extent(6, 3);
    }

    @Override
    protected void layoutChildren() {
        paint();
    }
}
