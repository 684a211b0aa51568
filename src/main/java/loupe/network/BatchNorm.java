package loupe.network;

import java.util.List;

/**
 * Batch normalisation (Ioffe and Szegedy 2015): brings each channel (each number of a list) to mean 0 and variance 1
 * over the batch, (x - mean) / sqrt(variance + epsilon), then scales and shifts it by trained numbers. In use it takes the
 * running averages that training kept. Variances are divided by the number of values (biased), the running one too.
 */
public record BatchNorm() implements Layer {

    /** Added to the variance, so that nothing is divided by 0. */
    public static final double EPSILON = 1e-5;

    /** How much of a running average stays when a batch comes in: running = kept * running + (1 - kept) * batch. */
    public static final double KEPT = 0.9;

    @Override
    public Shaped outputShape(Shape input) {
        return new Shaped.Fits(input);
    }

    @Override
    public List<ParameterShape> parameters(Shape input) {
        List<Integer> channels = List.of(input.dimensions()[0]);
        return List.of(new ParameterShape(ParameterShape.Kind.NORM_SCALE, channels, 1, 1),
                new ParameterShape(ParameterShape.Kind.NORM_SHIFT, channels, 1, 1),
                new ParameterShape(ParameterShape.Kind.RUNNING_MEAN, channels, 1, 1),
                new ParameterShape(ParameterShape.Kind.RUNNING_VARIANCE, channels, 1, 1));
    }

    @Override
    public long multiplyAdds(Shape input) {
        return input.size();
    }

    @Override
    public String text() {
        return "batchnorm";
    }
}
