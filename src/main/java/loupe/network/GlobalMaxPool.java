package loupe.network;

/** The largest value of each picture, wherever it stood: a list with one number for each picture, so no Flatten is needed. */
public record GlobalMaxPool() implements Layer {

    @Override
    public Shaped outputShape(Shape input) {
        return Pooling.global(input);
    }

    @Override
    public String text() {
        return "gmaxpool";
    }
}
