package loupe.ui.common.layers;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import loupe.network.Shape;

/** The row of colours with the numbers for which its ends stand. */
public final class ScaleLegend extends HBox {

    private static final int STEPS = 61;
    private static final double WIDTH = 122;
    private static final double HEIGHT = 10;

    private final MosaicView colours = new MosaicView();
    private final Label ends = new Label();

    public ScaleLegend() {
        getStyleClass().add("layer-scale");
        getChildren().addAll(colours, ends);
    }

    public void show(ColourScale scale, Palette palette) {
        float[] row = new float[STEPS * 5];
        for (int i = 0; i < row.length; i++) {
            double share = i % STEPS / (STEPS - 1.0);
            row[i] = (float) (scale.most() * (scale.signed() ? 2 * share - 1 : share));
        }
        Shape shape = new Shape.Pictures(1, 5, STEPS);
        colours.show(Mosaic.fitting(shape, WIDTH, HEIGHT, 0), row, palette.on(scale));
        ends.setText(scale.words());
    }
}
