package loupe.network;

/** The mean of each picture: a list with one number for each picture, so no Flatten is needed. */
public record GlobalAvgPool() implements Layer {

    @Override
    public Shaped outputShape(Shape input) {
        return Pooling.global(input);
    }

    @Override
    public String text() {
        return "gavgpool";
    }
}
