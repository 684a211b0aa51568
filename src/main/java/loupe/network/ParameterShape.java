package loupe.network;

import java.util.List;

/**
 * One array of a layer: what it is and how large.
 *
 * @param kind       the kind of array; equal kinds and dimensions start from equal values in equal places
 * @param dimensions outermost first: dense weights {@code [out, in]}, convolution weights
 *                   {@code [filters, channels, kernel, kernel]}, biases {@code [out]}, a batch normalisation's
 *                   {@code [channels]}, a layer normalisation's those of one example
 * @param fanIn      how many inputs reach one output
 * @param fanOut     how many outputs one input reaches
 * @param trained    whether the optimiser moves it: not running averages, not what is frozen
 */
public record ParameterShape(Kind kind, List<Integer> dimensions, int fanIn, int fanOut, boolean trained) {

    /** What an array is for. */
    public enum Kind {
        DENSE_WEIGHT("weight"), DENSE_BIAS("bias"), CONV_WEIGHT("weight"), CONV_BIAS("bias"),
        NORM_SCALE("weight"), NORM_SHIFT("bias"), RUNNING_MEAN("mean"), RUNNING_VARIANCE("variance");

        private final String role;

        Kind(String role) {
            this.role = role;
        }

        /** The last part of a parameter's name, for example {@code weight}. */
        public String role() {
            return role;
        }

        /** Whether gradients reach it: all but the running averages, which are measured in training. */
        public boolean learned() {
            return this != RUNNING_MEAN && this != RUNNING_VARIANCE;
        }
    }

    public ParameterShape {
        dimensions = List.copyOf(dimensions);
    }

    /** An array that is trained if arrays of its kind are. */
    public ParameterShape(Kind kind, List<Integer> dimensions, int fanIn, int fanOut) {
        this(kind, dimensions, fanIn, fanOut, kind.learned());
    }

    /** The same array, not trained. */
    public ParameterShape frozen() {
        return new ParameterShape(kind, dimensions, fanIn, fanOut, false);
    }

    /** How many numbers the array holds. */
    public int size() {
        return dimensions.stream().reduce(1, Math::multiplyExact);
    }
}
