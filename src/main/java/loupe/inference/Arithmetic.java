package loupe.inference;

import java.util.List;
import loupe.network.Activation;

/** How one number of a layer's output comes about. Treat all arrays as read-only. */
public sealed interface Arithmetic {

    /** The number. */
    float result();

    /**
     * A convolution: each patch times its kernel, number by number, all summed up, plus the bias.
     *
     * @param place  where the kernel lies
     * @param planes one an input channel
     */
    record Convolved(Place place, List<Plane> planes, float bias, float result) implements Arithmetic {
        public Convolved {
            planes = List.copyOf(planes);
        }

        /** All products together, without the bias. */
        public float sum() {
            return (float) planes.stream().mapToDouble(Plane::exactSum).sum();
        }
    }

    /**
     * Part of a convolution in one input channel.
     *
     * @param patch  what lies under the kernel, row by row; 0 outside the picture
     * @param kernel the weights, row by row
     */
    record Plane(int channel, float[] patch, float[] kernel) {

        /** Number by number. */
        public float[] products() {
            float[] products = new float[patch.length];
            for (int i = 0; i < products.length; i++) {
                products[i] = patch[i] * kernel[i];
            }
            return products;
        }

        /** All products together. */
        public float sum() {
            return (float) exactSum();
        }

        private double exactSum() {
            double sum = 0;
            for (int i = 0; i < patch.length; i++) {
                sum += (double) patch[i] * kernel[i];
            }
            return sum;
        }
    }

    /**
     * A dense layer's unit: each input times its weight, all summed up, plus the bias.
     *
     * @param largest the products that are farthest from 0, farthest first
     * @param inputs  how many products there are
     * @param rest    the sum of those that are not in {@code largest}
     */
    record Weighted(List<Product> largest, int inputs, float rest, float bias, float result) implements Arithmetic {
        public Weighted {
            largest = List.copyOf(largest);
        }

        /** All products together, without the bias. */
        public float sum() {
            return (float) (rest + largest.stream().mapToDouble(product -> (double) product.input() * product.weight()).sum());
        }
    }

    /** One input of a unit. @param index which number of the layer's input it is */
    record Product(int index, float input, float weight) {
        public float product() {
            return input * weight;
        }
    }

    /**
     * The largest number of a window.
     *
     * @param window negative infinity outside the picture
     * @param count  how many of its places lie inside the picture
     * @param at     where it stands in {@code window}, the first of equals
     */
    record Largest(Place place, float[] window, int count, int at, float result) implements Arithmetic {}

    /** The mean of a window. @param count by how many the sum is divided: the zeros around the picture count */
    record Mean(Place place, float[] window, int count, float result) implements Arithmetic {}

    /** An activation. */
    record Applied(Activation.Function function, float input, float result) implements Arithmetic {}

    /** (input - mean) / sqrt(variance + epsilon) * scale + shift. */
    record Normalised(float input, Statistics statistics, float scale, float shift, float result) implements Arithmetic {}

    /** @param epsilon added to the variance so that nothing is divided by 0 */
    record Statistics(float mean, float variance, double epsilon) {}

    /** A block's sum: what its layers make, plus what came in. */
    record Added(float inside, float shortcut, float result) implements Arithmetic {}

    /** A number that is handed on as it is. @param from where it stands in the layer's input; -1 for a zero that was put in */
    record Passed(int from, float result) implements Arithmetic {}

    /**
     * Where a window lies on its input picture.
     *
     * @param top      row of its first line, below 0 where it reaches over the edge
     * @param left     column of its first number
     * @param rows     how many lines it reads
     * @param columns  how many numbers it reads in a line
     * @param dilation distance between neighbouring numbers
     */
    record Place(int top, int left, int rows, int columns, int dilation) {

        /** The row of the input picture that its line {@code line} reads. */
        public int row(int line) {
            return top + line * dilation;
        }

        /** The column of the input picture that the number {@code number} of a line reads. */
        public int column(int number) {
            return left + number * dilation;
        }
    }
}
