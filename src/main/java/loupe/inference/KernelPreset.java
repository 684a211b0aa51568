package loupe.inference;

/** Kernels that are known to do something. All are written out as a convolution layer uses them, without turning them over. */
public enum KernelPreset {

    /** Strong where it is bright at the right and dark at the left: an upright edge. Sobel's operator, divided by 8, for a side of 3. */
    UPRIGHT_EDGE {
        @Override
        float at(int row, int column, int side) {
            return smooth(row, side) * slope(column, side);
        }
    },
    /** The same for a level edge: strong where it is bright below. */
    LEVEL_EDGE {
        @Override
        float at(int row, int column, int side) {
            return slope(row, side) * smooth(column, side);
        }
    },
    /** The mean of all numbers under the kernel. */
    BLUR {
        @Override
        float at(int row, int column, int side) {
            return 1f / (side * side);
        }
    },
    /** Twice the number in the middle minus the mean: what differs from its surroundings grows. */
    SHARPEN {
        @Override
        float at(int row, int column, int side) {
            return (row == side / 2 && column == side / 2 ? 2 : 0) - 1f / (side * side);
        }
    };

    abstract float at(int row, int column, int side);

    /** A kernel of {@code side} x {@code side}, row by row. */
    public float[] of(int side) {
        float[] kernel = new float[side * side];
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] = at(i / side, i % side, side);
        }
        return kernel;
    }

    /** Binomial weights, together 1. */
    static float smooth(int place, int side) {
        double weight = 1;
        for (int i = 0; i < place; i++) {
            weight = weight * (side - 1 - i) / (i + 1);
        }
        return (float) (weight / Math.pow(2, side - 1));
    }

    /** The same weights, below 0 before the middle, above 0 behind it, together 0, their sizes together 1. */
    static float slope(int place, int side) {
        double middle = (side - 1) / 2.0;
        double share = side % 2 == 0 ? 1 : 1 - smooth(side / 2, side);
        return side == 1 ? 0 : (float) (Math.signum(place - middle) * smooth(place, side) / share);
    }
}
