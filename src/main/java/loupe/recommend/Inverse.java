package loupe.recommend;

import java.util.Arrays;

/**
 * The inverse of a large symmetric, positive definite matrix: L of A = LL' (Cholesky), then M = L^-1, then M'M. Each step adds multiples
 * of a block of rows to other rows, so that the block stays in the processor's cache.
 */
final class Inverse {

    private static final int BLOCK = 32;

    private final int size;
    private final double[][] matrix;
    private final Progress progress;

    private Inverse(double[][] matrix, Progress progress) {
        this.size = matrix.length;
        this.matrix = matrix;
        this.progress = progress;
    }

    /**
     * The lower triangle of the inverse, diagonal included.
     *
     * @param matrix its lower triangle is read, and overwritten
     * @param progress where it says stop the answer is incomplete
     */
    static double[][] of(double[][] matrix, Progress progress) {
        Inverse inverse = new Inverse(matrix, progress);
        inverse.factor();
        return inverse.product(inverse.triangle());
    }

    private int end(int begin) {
        return Math.min(size, begin + BLOCK);
    }

    private void factor() {
        double[][] mirrored = new double[BLOCK][size];
        for (int begin = 0; begin < size && !progress.stopped(); begin += BLOCK) {
            int end = end(begin);
            for (int row = begin; row < size; row++) {
                solveAgainst(begin, Math.min(row + 1, end), row);
                for (int column = begin; column < Math.min(row + 1, end); column++) {
                    mirrored[column - begin][row] = matrix[row][column];
                }
            }
            double[] factors = new double[end - begin];
            for (int row = end; row < size; row++) {
                for (int k = 0; k < factors.length; k++) {
                    factors[k] = -matrix[row][begin + k];
                }
                add(matrix[row], mirrored, factors, end, row + 1);
            }
        }
    }

    /** The numbers of L in {@code row} from column {@code begin} to before {@code end}, after all columns before have been taken off. */
    private void solveAgainst(int begin, int end, int row) {
        for (int column = begin; column < end; column++) {
            double sum = matrix[row][column];
            for (int k = begin; k < column; k++) {
                sum -= matrix[row][k] * matrix[column][k];
            }
            matrix[row][column] = column == row ? Math.sqrt(sum) : sum / matrix[column][column];
        }
    }

    /** M, which is L^-1: row by row, each from those above it. */
    private double[][] triangle() {
        double[][] triangle = new double[size][size];
        for (int begin = 0; begin < size && !progress.stopped(); begin += BLOCK) {
            for (int before = 0; before < begin; before += BLOCK) {
                for (int row = begin; row < end(begin); row++) {
                    addAbove(triangle, row, before, before + BLOCK);
                }
            }
            for (int row = begin; row < end(begin); row++) {
                addAbove(triangle, row, begin, row);
                triangle[row][row] = 1;
                for (int column = 0; column <= row; column++) {
                    triangle[row][column] /= matrix[row][row];
                }
            }
        }
        return triangle;
    }

    private void addAbove(double[][] triangle, int row, int from, int to) {
        double[][] rows = new double[to - from][];
        double[] factors = new double[to - from];
        for (int k = 0; k < factors.length; k++) {
            rows[k] = triangle[from + k];
            factors[k] = -matrix[row][from + k];
        }
        add(triangle[row], rows, factors, 0, to);
    }

    /** M'M, written over the matrix. */
    private double[][] product(double[][] triangle) {
        for (double[] row : matrix) {
            Arrays.fill(row, 0);
        }
        for (int begin = 0; begin < size && !progress.stopped(); begin += BLOCK) {
            double[][] rows = new double[end(begin) - begin][];
            System.arraycopy(triangle, begin, rows, 0, rows.length);
            double[] factors = new double[rows.length];
            for (int row = 0; row < end(begin); row++) {
                for (int k = 0; k < factors.length; k++) {
                    factors[k] = rows[k][row];
                }
                add(matrix[row], rows, factors, 0, row + 1);
            }
        }
        return matrix;
    }

    /** Adds to {@code target} each of {@code rows} times its factor, in the columns from {@code begin} to before {@code end}. */
    private static void add(double[] target, double[][] rows, double[] factors, int begin, int end) {
        int k = 0;
        for (; k + 3 < factors.length; k += 4) {
            add(target, rows, factors, k, begin, end);
        }
        for (; k < factors.length; k++) {
            double factor = factors[k];
            double[] row = rows[k];
            for (int i = begin; i < end; i++) {
                target[i] += factor * row[i];
            }
        }
    }

    private static void add(double[] target, double[][] rows, double[] factors, int k, int begin, int end) {
        double[] first = rows[k];
        double[] second = rows[k + 1];
        double[] third = rows[k + 2];
        double[] fourth = rows[k + 3];
        double a = factors[k];
        double b = factors[k + 1];
        double c = factors[k + 2];
        double d = factors[k + 3];
        for (int i = begin; i < end; i++) {
            target[i] += a * first[i] + b * second[i] + (c * third[i] + d * fourth[i]);
        }
    }
}
