package loupe.ui.common.layers;

import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/** Paints a mosaic, pixel by pixel and never blurred. */
final class MosaicView extends Region {

    private final ImageView view = new ImageView();
    private WritableImage pixels = new WritableImage(1, 1);

    MosaicView() {
        view.setManaged(false);
        view.setSmooth(false);
        getChildren().add(view);
    }

    /** Shows {@code values} as {@code mosaic} lays them out. */
    void show(Mosaic mosaic, float[] values, Palette.Colours colours) {
        if (pixels.getWidth() != mosaic.width() || pixels.getHeight() != mosaic.height()) {
            pixels = new WritableImage(mosaic.width(), mosaic.height());
            view.setImage(pixels);
            setMinSize(mosaic.width(), mosaic.height());
            setPrefSize(mosaic.width(), mosaic.height());
            setMaxSize(mosaic.width(), mosaic.height());
        }
        pixels.getPixelWriter().setPixels(0, 0, mosaic.width(), mosaic.height(), PixelFormat.getIntArgbInstance(),
                mosaic.paint(values, colours), 0, mosaic.width());
        view.setImage(pixels);
    }

    /** Shows nothing. */
    void clear() {
        view.setImage(null);
    }
}
