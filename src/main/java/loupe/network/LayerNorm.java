package loupe.network;

import java.util.Arrays;
import java.util.List;

/**
 * Layer normalisation (Ba, Kiros and Hinton 2016): brings all numbers of one example together to mean 0 and variance 1,
 * (x - mean) / sqrt(variance + epsilon), then scales and shifts each by trained numbers of its own. Other examples of
 * the batch do not matter, so training and use are alike.
 */
public record LayerNorm() implements Layer {

    /** Added to the variance, so that nothing is divided by 0. */
    public static final double EPSILON = 1e-5;

    @Override
    public Shaped outputShape(Shape input) {
        return new Shaped.Fits(input);
    }

    @Override
    public List<ParameterShape> parameters(Shape input) {
        List<Integer> dimensions = Arrays.stream(input.dimensions()).boxed().toList();
        return List.of(new ParameterShape(ParameterShape.Kind.NORM_SCALE, dimensions, 1, 1),
                new ParameterShape(ParameterShape.Kind.NORM_SHIFT, dimensions, 1, 1));
    }

    @Override
    public long multiplyAdds(Shape input) {
        return input.size();
    }

    @Override
    public String text() {
        return "layernorm";
    }
}
