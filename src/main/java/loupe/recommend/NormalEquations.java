package loupe.recommend;

import java.util.stream.IntStream;

/** The symmetric matrix of a least squares problem over films' vectors, each followed by 1 where the person has a bias; only its lower triangle is filled. */
final class NormalEquations {

    /** What keeps a matrix solvable that nothing else keeps so. */
    private static final double LEAST_RIDGE = 1e-9;
    private static final int TOGETHER = 4;

    private final Embedding films;
    private final int size;
    private final double[] matrix;

    private NormalEquations(Embedding films, boolean biased) {
        this.films = films;
        this.size = films.dimension() + (biased ? 1 : 0);
        this.matrix = new double[size * size];
    }

    /** Those of {@link FoldIn.Ridge} for the films in {@code rows}. */
    static NormalEquations of(Embedding films, int[] rows, FoldIn.Ridge ridge) {
        NormalEquations equations = new NormalEquations(films, ridge.bias().isPresent());
        equations.addRidge(ridge.factors(), ridge.bias().orElse(0));
        equations.addFilms(rows, 1);
        return equations;
    }

    /** Those of {@link FoldIn.Implicit} for the films in {@code rows}. */
    static NormalEquations of(Embedding films, int[] rows, FoldIn.Implicit implicit) {
        NormalEquations equations = new NormalEquations(films, false);
        System.arraycopy(implicit.gram(), 0, equations.matrix, 0, equations.matrix.length);
        equations.addRidge(implicit.lambda(), 0);
        equations.addFilms(rows, implicit.alpha());
        return equations;
    }

    /** Adds to the diagonal. @param bias counts only where there is one */
    private void addRidge(double factors, double bias) {
        for (int i = 0; i < size; i++) {
            matrix[i * size + i] += Math.max(LEAST_RIDGE, i < films.dimension() ? factors : bias);
        }
    }

    /** Adds {@code weight} times v v' for each film, four films at a time, in rows of their own so that the loops run as vector instructions. */
    private void addFilms(int[] rows, double weight) {
        double[][] sums = new double[size][size];
        for (int at = 0; at < rows.length; at += TOGETHER) {
            double[][] vectors = new double[TOGETHER][];
            for (int k = 0; k < TOGETHER; k++) {
                vectors[k] = at + k < rows.length ? vector(rows[at + k]) : new double[size];
            }
            for (int i = 0; i < size; i++) {
                addRow(sums[i], vectors, i);
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i * size + j] += weight * sums[i][j];
            }
        }
    }

    private static void addRow(double[] sums, double[][] vectors, int i) {
        double[] first = vectors[0];
        double[] second = vectors[1];
        double[] third = vectors[2];
        double[] fourth = vectors[3];
        double a = first[i];
        double b = second[i];
        double c = third[i];
        double d = fourth[i];
        for (int j = 0; j <= i; j++) {
            sums[j] += a * first[j] + b * second[j] + (c * third[j] + d * fourth[j]);
        }
    }

    /** The film's vector, and 1 behind it where there is a bias. */
    double[] vector(int row) {
        double[] vector = new double[size];
        for (int k = 0; k < films.dimension(); k++) {
            vector[k] = films.vectors()[row * films.dimension() + k];
        }
        if (size > films.dimension()) {
            vector[size - 1] = 1;
        }
        return vector;
    }

    /** The sum of the films' vectors, each times its weight. */
    double[] sum(int[] rows, double[] weights) {
        double[] sum = new double[size];
        for (int j = 0; j < rows.length; j++) {
            double[] vector = vector(rows[j]);
            for (int k = 0; k < size; k++) {
                sum[k] += weights[j] * vector[k];
            }
        }
        return sum;
    }

    /** Ends the adding; the matrix belongs to the answer. */
    Cholesky solved() {
        return Cholesky.of(size, matrix);
    }

    /** Q'Q of all films, row by row. */
    static double[] gram(Embedding films) {
        NormalEquations equations = new NormalEquations(films, false);
        equations.addFilms(IntStream.range(0, films.roster().size()).toArray(), 1);
        return equations.matrix;
    }
}
