package loupe.network;

import java.util.Locale;

/** A non-linear function, applied to each number alone. Without one, two dense layers are no more than one. */
public record Activation(Function function) implements Layer {

    /** How much of a negative number LeakyReLU lets through. */
    public static final double LEAK = 0.01;

    /** How far below 0 ELU goes: its limit is -ELU_ALPHA. */
    public static final double ELU_ALPHA = 1;

    /** The functions on offer. */
    public enum Function {
        /** max(0, x). */
        RELU,
        /** x above 0, {@link #LEAK} * x below: never quite flat. */
        LEAKY_RELU,
        /** x above 0, {@link #ELU_ALPHA} * (e^x - 1) below (Clevert et al. 2015). */
        ELU,
        /** x * Phi(x) = x * (1 + erf(x / sqrt 2)) / 2, Phi being the normal distribution (Hendrycks and Gimpel 2016). */
        GELU,
        /** x / (1 + e^-x) (Elfwing et al. 2017; also called Swish). */
        SILU,
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
    public String text() {
        return function.name().toLowerCase(Locale.ROOT).replace("_", "");
    }
}
