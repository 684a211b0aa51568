package loupe.recommend;

import java.util.Arrays;
import java.util.OptionalDouble;

/** How a stranger's ratings become a vector and a bias without learning anew: least squares on the films' vectors, which stay as they are. */
public sealed interface FoldIn {

    /** The person with these ratings. */
    Taste of(FactorModel model, OwnRatings own);

    /**
     * Ridge regression of stars on the films' vectors: A = L + sum v v', b = sum v (r - mean - film's bias), answer A^-1 b, where v is
     * a film's vector followed by 1 for the person's bias, and L is diagonal.
     *
     * @param factors added to the diagonal for each dimension
     * @param bias    the same for the person's bias; empty where the model has none
     */
    record Ridge(double factors, OptionalDouble bias) implements FoldIn {
        @Override
        public Taste of(FactorModel model, OwnRatings own) {
            return FoldedTaste.byStars(model, own, this);
        }
    }

    /**
     * That a film was rated counts, not how (Hu, Koren and Volinsky 2008): A = Q'Q + alpha sum q q' + lambda I, b = (1 + alpha) sum q,
     * the sums over the rated films.
     *
     * @param gram Q'Q of all films, row by row, lower triangle; read only
     */
    record Implicit(double alpha, double lambda, double[] gram) implements FoldIn {

        public static Implicit of(double alpha, double lambda, Embedding films) {
            return new Implicit(alpha, lambda, NormalEquations.gram(films));
        }

        /** What each of {@code count} rated films counts on the right side. */
        double[] weights(int count) {
            double[] weights = new double[count];
            Arrays.fill(weights, 1 + alpha);
            return weights;
        }

        @Override
        public Taste of(FactorModel model, OwnRatings own) {
            return FoldedTaste.byChoice(model, own, this);
        }
    }

    /**
     * The direction of {@link Implicit}'s answer, at a length of its own: for towers that bring every person to the same length.
     *
     * @param length of the person's vector
     */
    record Direction(Implicit ridge, double length) implements FoldIn {
        @Override
        public Taste of(FactorModel model, OwnRatings own) {
            return FoldedTaste.byDirection(model, own, this);
        }
    }
}
