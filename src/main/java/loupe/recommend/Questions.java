package loupe.recommend;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Which films to ask a stranger about first. */
public final class Questions {

    private Questions() {}

    /**
     * By how much an answer about each film would lower the uncertainty about all films, in the order of the roster. With A the matrix of
     * {@link FoldIn.Ridge} and G the sum of w v v' over all films, each weighing as much as it has ratings, the expected squared error of
     * the predictions is in proportion to trace(G A^-1), and an answer about v lowers it by v' A^-1 G A^-1 v / (1 + v' A^-1 v).
     *
     * @param ratings what the model learnt from, which says how often each film is rated
     * @param own     what has been answered already; those films are worth nothing
     */
    public static double[] worth(FactorModel model, RatingTable ratings, OwnRatings own) {
        FoldIn.Ridge ridge = ridge(model);
        NormalEquations equations = NormalEquations.of(model.filmSide(), own.rows(), ridge);
        double[][] inverse = inverse(equations.solved(), model.filmSide().dimension() + (ridge.bias().isPresent() ? 1 : 0));
        double[][] uncertain = product(product(inverse, weighted(equations, ratings)), inverse);
        double[] worth = new double[model.films().size()];
        for (int row = 0; row < worth.length; row++) {
            double[] film = equations.vector(row);
            worth[row] = quadratic(film, uncertain) / (1 + quadratic(film, inverse));
        }
        for (int row : own.rows()) {
            worth[row] = 0;
        }
        return worth;
    }

    /** The {@code count} best of {@code open} rows by {@code worth}, best first. */
    public static List<Integer> best(double[] worth, BitSet open, int count) {
        return Best.of(worth, open, count).boxed().toList();
    }

    /**
     * Films far from each other: first that of {@code open} with the longest vector, then each time the one that is farthest from all
     * chosen so far.
     */
    public static List<Integer> spread(FactorModel model, BitSet open, int count) {
        double[] distance = new double[model.films().size()];
        open.stream().forEach(row -> distance[row] = Double.MAX_VALUE);
        List<Integer> chosen = new ArrayList<>();
        while (chosen.size() < Math.min(count, open.cardinality())) {
            boolean first = chosen.isEmpty();
            int next = open.stream().filter(row -> !chosen.contains(row)).boxed()
                    .max(java.util.Comparator.comparingDouble(row -> first ? model.filmSide().norm(row) : distance[row])).orElseThrow();
            chosen.add(next);
            open.stream().forEach(row -> distance[row] = Math.min(distance[row], apart(model.filmSide(), row, next)));
        }
        return chosen;
    }

    private static double apart(Embedding films, int one, int other) {
        double[] a = films.vector(one);
        double[] b = films.vector(other);
        return IntStream.range(0, a.length).mapToDouble(k -> (a[k] - b[k]) * (a[k] - b[k])).sum();
    }

    private static FoldIn.Ridge ridge(FactorModel model) {
        return switch (model.foldIn()) {
            case FoldIn.Ridge ridge -> ridge;
            case FoldIn.Implicit _, FoldIn.Direction _ -> throw new IllegalArgumentException("A model of stars is asked what to ask, not one of choices.");
        };
    }

    private static double[][] inverse(Cholesky matrix, int size) {
        double[][] inverse = new double[size][];
        for (int column = 0; column < size; column++) {
            double[] unit = new double[size];
            unit[column] = 1;
            inverse[column] = matrix.solve(unit);
        }
        return inverse;
    }

    private static double[][] weighted(NormalEquations equations, RatingTable ratings) {
        int size = equations.vector(0).length;
        double[][] sum = new double[size][size];
        for (int row = 0; row < ratings.films().size(); row++) {
            double[] film = equations.vector(row);
            double weight = (double) ratings.byFilm().count(row) / ratings.size();
            for (int i = 0; weight > 0 && i < size; i++) {
                for (int j = 0; j < size; j++) {
                    sum[i][j] += weight * film[i] * film[j];
                }
            }
        }
        return sum;
    }

    private static double[][] product(double[][] a, double[][] b) {
        double[][] product = new double[a.length][b.length];
        for (int i = 0; i < a.length; i++) {
            for (int k = 0; k < b.length; k++) {
                for (int j = 0; j < b.length; j++) {
                    product[i][j] += a[i][k] * b[k][j];
                }
            }
        }
        return product;
    }

    private static double quadratic(double[] vector, double[][] matrix) {
        double sum = 0;
        for (int i = 0; i < vector.length; i++) {
            double row = 0;
            for (int j = 0; j < vector.length; j++) {
                row += matrix[i][j] * vector[j];
            }
            sum += vector[i] * row;
        }
        return sum;
    }
}
