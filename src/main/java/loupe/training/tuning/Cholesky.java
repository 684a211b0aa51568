package loupe.training.tuning;

import java.util.Optional;

/** A symmetric positive definite matrix as L times its transpose, L lower triangular: what solves its equations quickly. */
final class Cholesky {

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /** The factor of {@code matrix}, of which the lower half is read; empty where it is not positive definite. */
    static Optional<Cholesky> of(double[][] matrix) {
        int n = matrix.length;
        double[][] lower = new double[n][];
        for (int i = 0; i < n; i++) {
            lower[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j] - dot(lower[i], lower[j], j);
                if (i > j) {
                    lower[i][j] = rest / lower[j][j];
                } else if (rest > 0) {
                    lower[i][i] = Math.sqrt(rest);
                } else {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Cholesky(lower));
    }

    /** x where L x = {@code right}. */
    double[] forward(double[] right) {
        double[] x = new double[right.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = (right[i] - dot(lower[i], x, i)) / lower[i][i];
        }
        return x;
    }

    /** x where the matrix times x is {@code right}. */
    double[] solve(double[] right) {
        double[] x = forward(right);
        for (int i = x.length - 1; i >= 0; i--) {
            x[i] /= lower[i][i];
            for (int j = 0; j < i; j++) {
                x[j] -= lower[i][j] * x[i];
            }
        }
        return x;
    }

    /** The natural logarithm of the determinant. */
    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < lower.length; i++) {
            sum += 2 * Math.log(lower[i][i]);
        }
        return sum;
    }

    /** The inverse, its lower half. */
    double[][] inverse() {
        int n = lower.length;
        double[][] inverted = new double[n][];
        for (int j = 0; j < n; j++) {
            inverted[j] = new double[j + 1];
        }
        for (int j = 0; j < n; j++) {
            inverted[j][j] = 1 / lower[j][j];
            for (int i = j + 1; i < n; i++) {
                double sum = 0;
                for (int k = j; k < i; k++) {
                    sum += lower[i][k] * inverted[k][j];
                }
                inverted[i][j] = -sum / lower[i][i];
            }
        }
        double[][] inverse = new double[n][];
        for (int i = 0; i < n; i++) {
            inverse[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int k = i; k < n; k++) {
                    sum += inverted[k][i] * inverted[k][j];
                }
                inverse[i][j] = sum;
            }
        }
        return inverse;
    }

    static double dot(double[] a, double[] b, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
