package loupe.recommend;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Finds what to ask a stranger, for a model with vectors that folds stars in by ridge regression. Safe from any thread. */
public final class Questions {

    /** Films that fewer have rated are not asked for the sake of spread. */
    private static final int KNOWN_FILMS = 200;

    private final FoldIn.Ridge ridge;
    private final Side byFilm;
    private final Embedding films;
    /** Sum of v v' over all ratings, row by row: what an error in each direction would cost. */
    private final double[] weight;

    /** @param ratings what the model learnt from */
    public Questions(FactorModel model, FoldIn.Ridge ridge, RatingTable ratings) {
        this.ridge = ridge;
        films = model.filmSide();
        byFilm = ratings.byFilm();
        weight = NormalEquations.weighted(films, ridge, byFilm.counts());
    }

    /** The row of the film to ask about. @param asked the rows that were answered, {@code askable} not empty */
    public int next(Asking asking, int[] asked, BitSet askable) {
        return switch (asking) {
            case POPULAR -> best(askable, byFilm::count);
            case SPREAD -> best(famous(askable), row -> -IntStream.of(asked)
                    .mapToDouble(before -> Math.abs(cosine(row, before))).max().orElse(-byFilm.count(row)));
            case TELLING -> telling(asked, askable);
        };
    }

    /**
     * With A the matrix of the fold-in after the answers so far, an answer to film i takes v_i' A^-1 W A^-1 v_i / (1 + v_i' A^-1 v_i) off
     * the sum of the predictions' variances, each film weighing as often as it is rated; it does not depend on what the answer is.
     */
    private int telling(int[] asked, BitSet askable) {
        NormalEquations equations = NormalEquations.of(films, asked, ridge);
        Cholesky matrix = equations.solved();
        return best(askable, row -> {
            double[] vector = equations.vector(row);
            double[] solution = matrix.solve(Arrays.copyOf(vector, vector.length));
            double certain = 1;
            for (int k = 0; k < vector.length; k++) {
                certain += vector[k] * solution[k];
            }
            return NormalEquations.form(weight, solution) / certain;
        });
    }

    private BitSet famous(BitSet askable) {
        double[] counts = IntStream.range(0, byFilm.rows()).mapToDouble(byFilm::count).toArray();
        BitSet famous = new BitSet();
        Best.of(counts, askable, KNOWN_FILMS).forEach(famous::set);
        return famous;
    }

    private double cosine(int row, int other) {
        double norms = films.norm(row) * films.norm(other);
        return norms == 0 ? 1 : films.dot(row, films.vector(other)) / norms;
    }

    private static int best(BitSet askable, IntToDoubleFunction worth) {
        int best = askable.nextSetBit(0);
        double highest = Double.NEGATIVE_INFINITY;
        for (int row = best; row >= 0; row = askable.nextSetBit(row + 1)) {
            double here = worth.applyAsDouble(row);
            if (here > highest) {
                highest = here;
                best = row;
            }
        }
        return best;
    }
}
