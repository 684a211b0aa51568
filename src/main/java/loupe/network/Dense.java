package loupe.network;

import java.util.List;

/**
 * Fully connected: each of {@code units} outputs is a weighted sum of all inputs plus a bias.
 *
 * @param units how many outputs
 */
public record Dense(int units) implements Layer {

    public Dense {
        if (units < 1) {
            throw new IllegalArgumentException("A dense layer has at least 1 output, not " + units + ".");
        }
    }

    @Override
    public Shaped outputShape(Shape input) {
        return switch (input) {
            case Shape.Values values -> new Shaped.Fits(new Shape.Values(units));
            case Shape.Pictures pictures -> new Shaped.Fault("Dense wants a list of numbers and gets "
                    + pictures.inWords() + ". Insert Flatten?", "Insert Flatten", new Flatten(), this);
        };
    }

    @Override
    public List<ParameterShape> parameters(Shape input) {
        return List.of(
                new ParameterShape(ParameterShape.Kind.DENSE_WEIGHT, List.of(units, input.size()), input.size(), units),
                new ParameterShape(ParameterShape.Kind.DENSE_BIAS, List.of(units), input.size(), units));
    }

    @Override
    public long multiplyAdds(Shape input) {
        return (long) units * input.size();
    }

    @Override
    public String text() {
        return "dense " + units;
    }
}
