package loupe.network;

/**
 * Makes pictures larger: each pixel becomes a square of {@code factor} x {@code factor} equal ones (nearest neighbour).
 *
 * @param factor at least 1
 */
public record Resize(int factor) implements Layer {

    public Resize {
        if (factor < 1) {
            throw new IllegalArgumentException("A picture is resized by a factor of at least 1, not " + factor + ".");
        }
    }

    @Override
    public Shaped outputShape(Shape input) {
        return switch (input) {
            case Shape.Values values -> new Shaped.Fault("Resize wants pictures and gets " + values.inWords()
                    + ". Remove it, or move it before Flatten?", "Remove it");
            case Shape.Pictures p -> new Shaped.Fits(new Shape.Pictures(p.channels(),
                    Math.multiplyExact(p.height(), factor), Math.multiplyExact(p.width(), factor)));
        };
    }

    @Override
    public String text() {
        return "resize " + factor;
    }
}
