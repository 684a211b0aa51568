package loupe.ui.common.map;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/** The shapes of characters as the toolkit draws them, each drawn once a size. On the screen's thread. */
final class GlyphMasks implements Function<String, GlyphMask> {

    private final Map<String, GlyphMask> drawn = new HashMap<>();
    private int size;

    /** For characters of {@code pixels} height; those of another size are forgotten. */
    GlyphMasks of(int pixels) {
        if (pixels != size) {
            size = pixels;
            drawn.clear();
        }
        return this;
    }

    @Override
    public GlyphMask apply(String text) {
        return drawn.computeIfAbsent(text, this::draw);
    }

    private GlyphMask draw(String characters) {
        Text text = new Text(characters);
        text.setFont(Font.font(size));
        text.setBoundsType(TextBoundsType.VISUAL);
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        WritableImage image = text.snapshot(clear, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        byte[] cover = new byte[width * height];
        for (int i = 0; i < cover.length; i++) {
            cover[i] = (byte) (image.getPixelReader().getArgb(i % width, i / width) >>> 24);
        }
        return new GlyphMask(width, cover);
    }
}
