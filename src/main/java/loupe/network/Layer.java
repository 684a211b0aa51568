package loupe.network;

import java.util.List;

/** One step of a network, as the learner sees it. */
public sealed interface Layer permits Conv2d, MaxPool, AvgPool, GlobalMaxPool, GlobalAvgPool, Flatten, Dense,
        BatchNorm, LayerNorm, Dropout, Activation, Residual, Resize, Pad, Off, Frozen {

    /** The shape that this layer makes of {@code input}, or the fault that keeps it from doing so. */
    Shaped outputShape(Shape input);

    /**
     * The arrays that this layer has for an input that fits, in the order in which they are stored: weights, then
     * biases; a normalisation's scale, shift, running mean, running variance; a block's layers one after the other.
     */
    default List<ParameterShape> parameters(Shape input) {
        return List.of();
    }

    /** This layer in the one-line text form, for example {@code conv 20@5}. */
    String text();

    /** How many weights, biases, scales and shifts this layer has, for an input that fits. Running averages are not counted. */
    default long parameterCount(Shape input) {
        return parameters(input).stream().filter(p -> p.kind().learned()).mapToLong(ParameterShape::size).sum();
    }

    /**
     * How many times one example makes this layer multiply and add, for an input that fits: a convolution and a dense
     * layer once for each use of a weight, a normalisation once for each number. Everything else, activations and
     * pooling included, counts as 0: it takes time, but there is no weight in it.
     */
    default long multiplyAdds(Shape input) {
        return 0;
    }

    /** How many bytes the output of one example takes as float32, for an input that fits. */
    default long activationBytes(Shape input) {
        return (long) Float.BYTES * ((Shaped.Fits) outputShape(input)).shape().size();
    }

    /** Whether it is switched off. */
    default boolean isOff() {
        return false;
    }

    /** Whether training leaves its parameters as they are. */
    default boolean isFrozen() {
        return false;
    }

    /** The layer itself, whether it is switched off or frozen or not. */
    default Layer bare() {
        return switch (this) {
            case Off off -> off.layer().bare();
            case Frozen frozen -> frozen.layer().bare();
            case Conv2d _, MaxPool _, AvgPool _, GlobalMaxPool _, GlobalAvgPool _, Flatten _, Dense _, BatchNorm _,
                 LayerNorm _, Dropout _, Activation _, Residual _, Resize _, Pad _ -> this;
        };
    }
}
