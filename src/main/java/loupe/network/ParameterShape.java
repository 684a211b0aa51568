package loupe.network;

import java.util.List;

/**
 * One trained array of a layer: what it is and how large.
 *
 * @param kind       the kind of array; equal kinds and dimensions start from equal values in equal places
 * @param dimensions outermost first: dense weights {@code [out, in]}, convolution weights
 *                   {@code [filters, channels, kernel, kernel]}, biases {@code [out]}
 * @param fanIn      how many inputs reach one output
 * @param fanOut     how many outputs one input reaches
 */
public record ParameterShape(Kind kind, List<Integer> dimensions, int fanIn, int fanOut) {

    /** What an array is for. */
    public enum Kind {
        DENSE_WEIGHT("weight"), DENSE_BIAS("bias"), CONV_WEIGHT("weight"), CONV_BIAS("bias");

        private final String role;

        Kind(String role) {
            this.role = role;
        }

        /** The last part of a parameter's name: {@code weight} or {@code bias}. */
        public String role() {
            return role;
        }
    }

    public ParameterShape {
        dimensions = List.copyOf(dimensions);
    }

    /** How many numbers the array holds. */
    public int size() {
        return dimensions.stream().reduce(1, Math::multiplyExact);
    }
}
