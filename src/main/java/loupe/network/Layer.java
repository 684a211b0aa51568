package loupe.network;

import java.util.List;

/** One step of a network, as the learner sees it. */
public sealed interface Layer permits Conv2d, MaxPool, Flatten, Dense, Activation {

    /** The shape that this layer makes of {@code input}, or the fault that keeps it from doing so. */
    Shaped outputShape(Shape input);

    /** The trained arrays of this layer for an input that fits: weights first, then biases; empty where nothing is trained. */
    List<ParameterShape> parameters(Shape input);

    /** This layer in the one-line text form, for example {@code conv 20@5}. */
    String text();

    /** How many numbers of this layer are trained, for an input that fits. */
    default long parameterCount(Shape input) {
        return parameters(input).stream().mapToLong(ParameterShape::size).sum();
    }
}
