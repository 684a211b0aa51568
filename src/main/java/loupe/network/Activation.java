package loupe.network;

import java.util.List;
import java.util.Locale;

/** A non-linear function, applied to each number alone. Without one, two dense layers are no more than one. */
public record Activation(Function function) implements Layer {

    /** The functions on offer. */
    public enum Function {
        /** max(0, x). */
        RELU,
        /** 1 / (1 + e^-x): between 0 and 1, nearly flat far from 0. */
        SIGMOID,
        /** (e^x - e^-x) / (e^x + e^-x): between -1 and 1, nearly flat far from 0. */
        TANH
    }

    @Override
    public Shaped outputShape(Shape input) {
        return new Shaped.Fits(input);
    }

    @Override
    public List<ParameterShape> parameters(Shape input) {
        return List.of();
    }

    @Override
    public String text() {
        return function.name().toLowerCase(Locale.ROOT);
    }
}
