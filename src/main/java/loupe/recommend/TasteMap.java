package loupe.recommend;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Films in a plane: the two directions in which a model's vectors vary most (principal components), each film weighing as much as it has
 * ratings. People's vectors lie in the same plane: the product of the two is what both have in common there.
 *
 * @param first  unit vector to the right, {@code second} upwards
 */
public record TasteMap(FactorModel model, double[] first, double[] second) {

    private static final int SWEEPS = 60;

    /** A place in the plane. */
    public record Point(double x, double y) {}

    /** @param ratings what the model learnt from */
    public static TasteMap of(FactorModel model, RatingTable ratings) {
        double[][] axes = principal(covariance(model, ratings));
        return new TasteMap(model, axes[0], axes[1]);
    }

    /** Two of the model's own factors as they came out of its training. @param across and {@code up} from 0, not the same */
    public static TasteMap ofFactors(FactorModel model, int across, int up) {
        int size = model.filmSide().dimension();
        return new TasteMap(model, unit(size, across), unit(size, up));
    }

    private static double[] unit(int size, int place) {
        if (place < 0 || place >= size) {
            throw new IllegalArgumentException("There is no factor " + (place + 1) + " of " + size + ".");
        }
        double[] unit = new double[size];
        unit[place] = 1;
        return unit;
    }

    /** Where a film lies. */
    public Point film(int row) {
        return point(model.filmSide().vector(row));
    }

    /** Where any vector lies. */
    public Point point(double[] vector) {
        return new Point(dot(vector, first), dot(vector, second));
    }

    /** The vector that lies at {@code point} and is like {@code vector} in every other direction. */
    public double[] moved(double[] vector, Point point) {
        Point now = point(vector);
        double[] moved = vector.clone();
        for (int k = 0; k < moved.length; k++) {
            moved[k] += (point.x() - now.x()) * first[k] + (point.y() - now.y()) * second[k];
        }
        return moved;
    }

    /** The scores of all films for someone with that vector. @param bias the person's */
    public double[] scores(double[] vector, double bias) {
        Embedding films = model.filmSide();
        return IntStream.range(0, model.films().size())
                .mapToDouble(row -> model.mean() + bias + films.bias(row) + films.dot(row, vector)).toArray();
    }

    /**
     * The same map turned, and mirrored where that fits better, so that its films lie as near as they can to where they lay in
     * {@code old} (orthogonal Procrustes, Schoenemann 1966). @param rows the films that are compared
     */
    public TasteMap alignedTo(List<Point> old, int[] rows) {
        double xx = 0;
        double xy = 0;
        double yx = 0;
        double yy = 0;
        for (int i = 0; i < rows.length; i++) {
            Point now = film(rows[i]);
            xx += now.x() * old.get(i).x();
            xy += now.x() * old.get(i).y();
            yx += now.y() * old.get(i).x();
            yy += now.y() * old.get(i).y();
        }
        boolean mirrored = Math.hypot(xx - yy, xy + yx) > Math.hypot(xx + yy, xy - yx);
        double sign = mirrored ? -1 : 1;
        double angle = Math.atan2(xy - sign * yx, xx + sign * yy);
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        return new TasteMap(model, mixed(cos, -sign * sin), mixed(sin, sign * cos));
    }

    private double[] mixed(double a, double b) {
        return IntStream.range(0, first.length).mapToDouble(k -> a * first[k] + b * second[k]).toArray();
    }

    private static double[][] covariance(FactorModel model, RatingTable ratings) {
        int size = model.filmSide().dimension();
        double[] mean = new double[size];
        double[][] sum = new double[size][size];
        for (int row = 0; row < model.films().size(); row++) {
            double[] film = model.filmSide().vector(row);
            double weight = (double) ratings.byFilm().count(row) / Math.max(1, ratings.size());
            for (int i = 0; i < size; i++) {
                mean[i] += weight * film[i];
                for (int j = 0; j < size; j++) {
                    sum[i][j] += weight * film[i] * film[j];
                }
            }
        }
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                sum[i][j] -= mean[i] * mean[j];
            }
        }
        return sum;
    }

    /** The two eigenvectors of the largest eigenvalues, by Jacobi's rotations. A model of one dimension, or none, has zeros for the rest. */
    private static double[][] principal(double[][] matrix) {
        int size = matrix.length;
        double[][] vectors = new double[size][size];
        for (int i = 0; i < size; i++) {
            vectors[i][i] = 1;
        }
        for (int sweep = 0; sweep < SWEEPS && offDiagonal(matrix) > 1e-22; sweep++) {
            for (int p = 0; p < size; p++) {
                for (int q = p + 1; q < size; q++) {
                    rotate(matrix, vectors, p, q);
                }
            }
        }
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        order.sort(java.util.Comparator.comparingDouble(i -> -matrix[i][i]));
        double[][] axes = new double[2][size];
        for (int axis = 0; axis < Math.min(2, size); axis++) {
            int column = order.get(axis);
            double sum = IntStream.range(0, size).mapToDouble(k -> vectors[k][column]).sum();
            for (int k = 0; k < size; k++) {
                axes[axis][k] = Math.signum(sum == 0 ? 1 : sum) * vectors[k][column];
            }
        }
        return axes;
    }

    private static double offDiagonal(double[][] matrix) {
        double sum = 0;
        for (int p = 0; p < matrix.length; p++) {
            for (int q = 0; q < p; q++) {
                sum += matrix[p][q] * matrix[p][q];
            }
        }
        return sum;
    }

    private static void rotate(double[][] matrix, double[][] vectors, int p, int q) {
        if (matrix[p][q] == 0) {
            return;
        }
        double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
        double tan = Math.signum(theta == 0 ? 1 : theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double cos = 1 / Math.sqrt(tan * tan + 1);
        double sin = tan * cos;
        for (int k = 0; k < matrix.length; k++) {
            double a = matrix[k][p];
            double b = matrix[k][q];
            matrix[k][p] = cos * a - sin * b;
            matrix[k][q] = sin * a + cos * b;
        }
        for (int k = 0; k < matrix.length; k++) {
            double a = matrix[p][k];
            double b = matrix[q][k];
            matrix[p][k] = cos * a - sin * b;
            matrix[q][k] = sin * a + cos * b;
            double u = vectors[k][p];
            double w = vectors[k][q];
            vectors[k][p] = cos * u - sin * w;
            vectors[k][q] = sin * u + cos * w;
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }
}
