package loupe.data.moonlight;

import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;

/** How much of one thing follows from others in a straight line. */
final class Regression {

    private Regression() {}

    /** The share of the variance of {@code y} that the columns of {@code x} explain with the best weights and a constant: R squared. */
    static <T> double explained(List<T> things, Function<T, double[]> x, Function<T, Double> y) {
        double mean = things.stream().mapToDouble(y::apply).average().orElseThrow();
        double[][] rows = things.stream().map(thing -> DoubleStream.concat(DoubleStream.of(x.apply(thing)), DoubleStream.of(1)).toArray())
                .toArray(double[][]::new);
        double[] wanted = things.stream().mapToDouble(thing -> y.apply(thing) - mean).toArray();
        double[] weights = solved(rows, wanted);
        double left = 0;
        double all = 0;
        for (int i = 0; i < rows.length; i++) {
            double error = wanted[i];
            for (int j = 0; j < weights.length; j++) {
                error -= weights[j] * rows[i][j];
            }
            left += error * error;
            all += wanted[i] * wanted[i];
        }
        return 1 - left / all;
    }

    private static double[] solved(double[][] rows, double[] wanted) {
        int size = rows[0].length;
        double[][] table = new double[size][size + 1];
        for (int i = 0; i < rows.length; i++) {
            for (int a = 0; a < size; a++) {
                for (int b = 0; b < size; b++) {
                    table[a][b] += rows[i][a] * rows[i][b];
                }
                table[a][size] += rows[i][a] * wanted[i];
            }
        }
        for (int a = 0; a < size; a++) {
            table[a][a] += 1e-9;
        }
        return eliminated(table);
    }

    /** Gauss's elimination; each row ends with its right side. */
    static double[] eliminated(double[][] table) {
        int size = table.length;
        for (int a = 0; a < size; a++) {
            for (int b = a + 1; b < size; b++) {
                double factor = table[b][a] / table[a][a];
                for (int c = a; c <= size; c++) {
                    table[b][c] -= factor * table[a][c];
                }
            }
        }
        double[] weights = new double[size];
        for (int a = size - 1; a >= 0; a--) {
            double sum = table[a][size];
            for (int b = a + 1; b < size; b++) {
                sum -= table[a][b] * weights[b];
            }
            weights[a] = sum / table[a][a];
        }
        return weights;
    }
}
