package loupe.network;

/** Writes all pictures out as one list of numbers, channel by channel, row by row. From here on places are fixed. */
public record Flatten() implements Layer {

    @Override
    public Shaped outputShape(Shape input) {
        return new Shaped.Fits(new Shape.Values(input.size()));
    }

    @Override
    public String text() {
        return "flatten";
    }
}
