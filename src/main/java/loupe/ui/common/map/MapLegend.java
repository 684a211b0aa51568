package loupe.ui.common.map;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import loupe.ui.common.Appearance;
import loupe.ui.common.layers.ColourScale;
import loupe.ui.common.layers.Palette;

/** The row of colours of a heat map with the numbers at its ends, and what they are. */
public final class MapLegend extends HBox {

    private static final int WIDTH = 120;
    private static final int HEIGHT = 10;

    /** Colours from {@code least} to {@code most} on the one-hue scale; {@code words} says of what. */
    public MapLegend(Appearance appearance, String least, String most, String words) {
        this(appearance, new ColourScale(false, 1), least, most, words);
    }

    /** Colours of {@code scale}; {@code least} and {@code most} are written at its ends. */
    public MapLegend(Appearance appearance, ColourScale scale, String least, String most, String words) {
        Canvas colours = new Canvas(WIDTH, HEIGHT);
        Label said = new Label(words);
        said.setWrapText(true);
        getStyleClass().add("map-legend");
        setSpacing(8);
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(new Label(least), colours, new Label(most), said);
        appearance.dark().subscribe(dark -> paint(colours.getGraphicsContext2D(), Palette.of(dark).on(scale), scale));
    }

    private static void paint(GraphicsContext to, Palette.Colours colours, ColourScale scale) {
        for (int x = 0; x < WIDTH; x++) {
            double share = x / (WIDTH - 1.0);
            int argb = colours.argb((float) (scale.most() * (scale.signed() ? 2 * share - 1 : share)));
            to.setFill(Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF));
            to.fillRect(x, 0, 1, HEIGHT);
        }
    }
}
