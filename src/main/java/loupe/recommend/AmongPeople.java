package loupe.recommend;

import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The same scores in other coordinates: those in which the people that a model learnt from lie around 0 with the variance 1 in every
 * direction. There a stranger is found by ridge regression as the mixture of these people that explains the stranger's ratings best: what
 * no known person is like is as far away as it is rare, and whoever has no stars stands in their middle. It is the mean of the posterior
 * of a row whose prior is normal with the mean and the covariance of the known rows.
 */
public final class AmongPeople {

    /** Added to the variance of each direction, as a share of their mean, so that those in which nobody differs stay solvable. */
    private static final double LEAST = 1e-4;

    private AmongPeople() {}

    /** @param known rows of the people who have ratings; the others were never learnt @param noise variance of a star around what the model says of it */
    public static FactorModel of(FactorModel model, int[] known, double noise) {
        int k = model.people().dimension();
        double[] middle = middle(model.people(), known);
        double[][] shape = lower(Cholesky.of(k, covariance(model.people(), known, middle)), k);
        float[] people = model.people().vectors().clone();
        for (int from = 0; from < people.length; from += k) {
            people(people, from, middle, shape);
        }
        float[] films = model.filmSide().vectors().clone();
        float[] filmBiases = model.filmSide().biases().clone();
        for (int row = 0; row < filmBiases.length; row++) {
            filmBiases[row] += (float) model.filmSide().dot(row, middle);
            films(films, row * k, shape);
        }
        Spread biases = Spread.of(model.people().biases(), known);
        return new FactorModel(new Embedding(model.people().roster(), k, people, biases.around()),
                new Embedding(model.films(), k, films, filmBiases), model.mean() + biases.mean(),
                new FoldIn.Ridge(noise, OptionalDouble.of(noise / Math.max(1e-6, biases.variance()))), model.scale());
    }

    private record Spread(double mean, double variance, float[] around) {

        static Spread of(float[] values, int[] known) {
            double mean = IntStream.of(known).mapToDouble(row -> values[row]).average().orElse(0);
            float[] around = new float[values.length];
            for (int i = 0; i < values.length; i++) {
                around[i] = (float) (values[i] - mean);
            }
            return new Spread(mean, IntStream.of(known).mapToDouble(row -> around[row] * around[row]).average().orElse(0), around);
        }
    }

    private static double[] middle(Embedding people, int[] known) {
        double[] middle = new double[people.dimension()];
        for (int row : known) {
            for (int c = 0; c < middle.length; c++) {
                middle[c] += (double) people.vectors()[row * middle.length + c] / known.length;
            }
        }
        return middle;
    }

    /** Row by row, the lower triangle. */
    private static double[] covariance(Embedding people, int[] known, double[] middle) {
        int k = middle.length;
        double[] sums = new double[k * k];
        double[] around = new double[k];
        for (int row : known) {
            for (int c = 0; c < k; c++) {
                around[c] = people.vectors()[row * k + c] - middle[c];
            }
            for (int i = 0; i < k; i++) {
                for (int j = 0; j <= i; j++) {
                    sums[i * k + j] += around[i] * around[j] / known.length;
                }
            }
        }
        double trace = 0;
        for (int i = 0; i < k; i++) {
            trace += sums[i * k + i];
        }
        for (int i = 0; i < k; i++) {
            sums[i * k + i] += Math.max(1e-12, LEAST * trace / k);
        }
        return sums;
    }

    private static double[][] lower(Cholesky matrix, int k) {
        double[][] rows = new double[k][];
        for (int row = 0; row < k; row++) {
            rows[row] = matrix.row(row);
        }
        return rows;
    }

    /** w becomes L^-1 (w - middle). */
    private static void people(float[] vectors, int from, double[] middle, double[][] shape) {
        double[] solved = new double[middle.length];
        for (int row = 0; row < middle.length; row++) {
            double sum = vectors[from + row] - middle[row];
            for (int column = 0; column < row; column++) {
                sum -= shape[row][column] * solved[column];
            }
            solved[row] = sum / shape[row][row];
        }
        for (int row = 0; row < middle.length; row++) {
            vectors[from + row] = (float) solved[row];
        }
    }

    /** h becomes L'h, so that the product with a person's vector is what it was. */
    private static void films(float[] vectors, int from, double[][] shape) {
        double[] turned = new double[shape.length];
        for (int row = 0; row < shape.length; row++) {
            for (int column = 0; column <= row; column++) {
                turned[column] += shape[row][column] * vectors[from + row];
            }
        }
        for (int column = 0; column < shape.length; column++) {
            vectors[from + column] = (float) turned[column];
        }
    }
}
