package loupe.network;

/**
 * Puts {@code width} rows and columns of zeros around each picture.
 *
 * @param width at least 0
 */
public record Pad(int width) implements Layer {

    public Pad {
        if (width < 0) {
            throw new IllegalArgumentException("A picture is padded by at least 0 pixels, not " + width + ".");
        }
    }

    @Override
    public Shaped outputShape(Shape input) {
        return switch (input) {
            case Shape.Values values -> new Shaped.Fault("Pad wants pictures and gets " + values.inWords()
                    + ". Remove it, or move it before Flatten?", "Remove it");
            case Shape.Pictures p -> new Shaped.Fits(new Shape.Pictures(p.channels(),
                    Math.toIntExact(p.height() + 2L * width), Math.toIntExact(p.width() + 2L * width)));
        };
    }

    @Override
    public String text() {
        return "pad " + width;
    }
}
