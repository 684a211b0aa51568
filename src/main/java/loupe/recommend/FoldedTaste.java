package loupe.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A stranger whose vector is a sum over their ratings, so that each rating's part in every score is known exactly. */
final class FoldedTaste implements Taste {

    private static final double LEAST_LENGTH = 1e-9;

    private final FactorModel model;
    private final OwnRatings own;
    private final NormalEquations equations;
    private final Cholesky matrix;
    /** How much of A^-1 v each rating adds. */
    private final double[] weights;
    private final FactorTaste taste;

    private FoldedTaste(FactorModel model, OwnRatings own, NormalEquations equations, double[] weights) {
        this.model = model;
        this.own = own;
        this.equations = equations;
        this.weights = weights;
        matrix = equations.solved();
        double[] solution = matrix.solve(equations.sum(own.rows(), weights));
        int dimension = model.filmSide().dimension();
        taste = new FactorTaste(model, solution.length > dimension ? solution[dimension] : 0, Arrays.copyOf(solution, dimension));
    }

    static Taste byStars(FactorModel model, OwnRatings own, FoldIn.Ridge ridge) {
        double[] weights = new double[own.count()];
        for (int j = 0; j < weights.length; j++) {
            weights[j] = own.stars()[j] - model.mean() - model.filmSide().bias(own.rows()[j]);
        }
        return new FoldedTaste(model, own, NormalEquations.of(model.filmSide(), own.rows(), ridge), weights);
    }

    static Taste byChoice(FactorModel model, OwnRatings own, FoldIn.Implicit implicit) {
        return new FoldedTaste(model, own, NormalEquations.of(model.filmSide(), own.rows(), implicit), implicit.weights(own.count()));
    }

    /** The answer grows with the ratings' weights, so that they alone bring it to its length. */
    static Taste byDirection(FactorModel model, OwnRatings own, FoldIn.Direction direction) {
        FoldedTaste free = new FoldedTaste(model, own, NormalEquations.of(model.filmSide(), own.rows(), direction.ridge()),
                direction.ridge().weights(own.count()));
        double factor = direction.length() / Math.max(LEAST_LENGTH, free.taste.length());
        return new FoldedTaste(model, own, NormalEquations.of(model.filmSide(), own.rows(), direction.ridge()),
                Arrays.stream(free.weights).map(weight -> weight * factor).toArray());
    }

    /** Bias and vector, without what each rating adds. */
    FactorTaste taste() {
        return taste;
    }

    @Override
    public double score(int row) {
        return taste.score(row);
    }

    @Override
    public double withoutFilm() {
        return taste.withoutFilm();
    }

    @Override
    public double[] scores() {
        return taste.scores();
    }

    /** The share of rating j in film i's score is v_i' A^-1 v_j times j's weight; A is symmetric, so one solution serves all j. */
    @Override
    public Explanation why(int row) {
        double[] film = matrix.solve(equations.vector(row));
        List<Share> ratings = new ArrayList<>();
        for (int j = 0; j < weights.length; j++) {
            double[] vector = equations.vector(own.rows()[j]);
            double share = 0;
            for (int k = 0; k < film.length; k++) {
                share += film[k] * vector[k];
            }
            ratings.add(new Share.OwnRating(model.films().number(own.rows()[j]), share * weights[j]));
        }
        return Explanation.of(score(row), List.of(new Share.Mean(model.mean()), new Share.ItemBias(model.filmSide().bias(row))), ratings);
    }
}
