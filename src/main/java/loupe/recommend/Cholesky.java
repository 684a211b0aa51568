package loupe.recommend;

import java.util.Arrays;

/** A symmetric, positive definite matrix as a product of a lower triangle with its mirror image, so that systems with it are solved. */
public final class Cholesky {

    private final int size;
    private final double[] lower;

    private Cholesky(int size, double[] lower) {
        this.size = size;
        this.lower = lower;
    }

    /**
     * @param matrix row by row, of which the lower triangle is read; it is overwritten and belongs to the answer
     * @throws IllegalArgumentException where the matrix is not positive definite
     */
    public static Cholesky of(int size, double[] matrix) {
        for (int row = 0; row < size; row++) {
            for (int column = 0; column <= row; column++) {
                double sum = matrix[row * size + column] - dot(matrix, row * size, column * size, column);
                if (column < row) {
                    matrix[row * size + column] = sum / matrix[column * size + column];
                } else if (sum > 0) {
                    matrix[row * size + row] = Math.sqrt(sum);
                } else {
                    throw new IllegalArgumentException("Row " + row + " of the matrix depends on those before it.");
                }
            }
        }
        return new Cholesky(size, matrix);
    }

    /** The x for which the matrix times x is {@code right}, put in its place. */
    public double[] solve(double[] right) {
        for (int row = 0; row < size; row++) {
            double sum = right[row];
            for (int column = 0; column < row; column++) {
                sum -= lower[row * size + column] * right[column];
            }
            right[row] = sum / lower[row * size + row];
        }
        for (int row = size - 1; row >= 0; row--) {
            right[row] /= lower[row * size + row];
            for (int column = 0; column < row; column++) {
                right[column] -= lower[row * size + column] * right[row];
            }
        }
        return right;
    }

    /** A row of the lower triangle, up to the diagonal. */
    double[] row(int row) {
        return Arrays.copyOfRange(lower, row * size, row * size + row + 1);
    }

    private static double dot(double[] matrix, int a, int b, int count) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int i = 0;
        for (; i + 3 < count; i += 4) {
            first += matrix[a + i] * matrix[b + i];
            second += matrix[a + i + 1] * matrix[b + i + 1];
            third += matrix[a + i + 2] * matrix[b + i + 2];
            fourth += matrix[a + i + 3] * matrix[b + i + 3];
        }
        for (; i < count; i++) {
            first += matrix[a + i] * matrix[b + i];
        }
        return first + second + third + fourth;
    }
}
