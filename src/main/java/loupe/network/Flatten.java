package loupe.network;

import java.util.List;

/** Writes all pictures out as one list of numbers, channel by channel, row by row. From here on places are fixed. */
public record Flatten() implements Layer {

    @Override
    public Shaped outputShape(Shape input) {
        return new Shaped.Fits(new Shape.Values(input.size()));
    }

    @Override
    public List<ParameterShape> parameters(Shape input) {
        return List.of();
    }

    @Override
    public String text() {
        return "flatten";
    }
}
