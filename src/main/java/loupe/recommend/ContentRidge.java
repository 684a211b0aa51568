package loupe.recommend;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import loupe.data.films.Film;

/**
 * Foretells a film's vector and bias from its genres and its year, by ridge regression on the films that were rated: the closed form
 * against which a film tower has to prove itself (Gantner et al. 2010 map attributes to factors in this way). A film that more people
 * rated counts more, by the root of log(1 + ratings). Immutable.
 *
 * @param features what is told of a film
 * @param weights  [1 + features, k + 1], row by row: the first row is added to every film, the last column is the bias
 * @param k        numbers in a vector
 */
public record ContentRidge(FilmFeatures features, double[] weights, int k) {

    private static final double RIDGE = 3;

    /** @param films of which {@code model} has vectors, {@code ratings} what it learnt from */
    public static ContentRidge of(FactorModel model, RatingTable ratings, List<Film> films) {
        FilmFeatures features = FilmFeatures.of(films, EnumSet.of(Input.GENRE, Input.YEAR));
        int size = 1 + features.names().size();
        int targets = model.filmSide().dimension() + 1;
        double[] matrix = new double[size * size];
        double[][] right = new double[targets][size];
        for (Film film : films) {
            int row = ratings.films().row(film.id());
            int known = model.films().row(film.id());
            double weight = row == Roster.UNKNOWN || known == Roster.UNKNOWN ? 0 : Math.sqrt(Math.log1p(ratings.byFilm().count(row)));
            if (weight > 0) {
                add(matrix, right, row(features, film), weight, targets(model, known));
            }
        }
        for (int i = 0; i < size; i++) {
            matrix[i * size + i] += i == 0 ? 1e-6 : RIDGE;
        }
        Cholesky solved = Cholesky.of(size, matrix);
        double[] weights = new double[size * targets];
        for (int target = 0; target < targets; target++) {
            double[] column = solved.solve(right[target]);
            for (int i = 0; i < size; i++) {
                weights[i * targets + target] = column[i];
            }
        }
        return new ContentRidge(features, weights, targets - 1);
    }

    private static double[] targets(FactorModel model, int row) {
        double[] vector = model.filmSide().vector(row);
        return IntStream.rangeClosed(0, vector.length).mapToDouble(k -> k < vector.length ? vector[k] : model.filmSide().bias(row)).toArray();
    }

    /** The film's numbers that are not 0, the 1 of the first row included. */
    private static double[][] row(FilmFeatures features, Film film) {
        Map<Integer, Float> told = features.row(film);
        double[][] row = new double[2][1 + told.size()];
        row[1][0] = 1;
        int at = 1;
        for (Map.Entry<Integer, Float> one : told.entrySet()) {
            row[0][at] = 1 + one.getKey();
            row[1][at++] = one.getValue();
        }
        return row;
    }

    private static void add(double[] matrix, double[][] right, double[][] row, double weight, double[] targets) {
        int size = right[0].length;
        for (int a = 0; a < row[0].length; a++) {
            int i = (int) row[0][a];
            for (int b = 0; b < row[0].length; b++) {
                matrix[i * size + (int) row[0][b]] += weight * row[1][a] * row[1][b];
            }
            for (int target = 0; target < targets.length; target++) {
                right[target][i] += weight * row[1][a] * targets[target];
            }
        }
    }

    /** Where the film lies by what is told of it. */
    Arrival place(Film film) {
        double[][] row = row(features, film);
        double[] found = new double[k + 1];
        for (int a = 0; a < row[0].length; a++) {
            for (int target = 0; target <= k; target++) {
                found[target] += row[1][a] * weights[(int) row[0][a] * (k + 1) + target];
            }
        }
        return new Arrival(java.util.Arrays.copyOf(found, k), found[k]);
    }
}
