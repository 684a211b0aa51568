package loupe.recommend;

import java.util.stream.IntStream;
import loupe.data.Chance;

/** Matrix factorisation of who rated what by alternating least squares: people's vectors with the films' held still, then the other way round. */
final class IalsFit {

    private static final double DEVIATION = 0.1;
    /** How much more a rated film counts than one that was not. */
    static final double ALPHA = 8;

    private IalsFit() {}

    static Recommender fit(Lesson lesson, Progress progress) {
        RatingTable ratings = lesson.ratings();
        int k = lesson.recipe().count(Setting.K);
        Embedding films = start(ratings.films(), k, Chance.of(lesson.seed(), 0));
        Embedding people = Embedding.of(ratings.people(), k, new float[ratings.people().size() * k]);
        double lambda = lesson.recipe().number(Setting.REGULARIZATION);
        for (int round = 1; round <= lesson.recipe().count(Setting.EPOCHS) && !progress.stopped(); round++) {
            people = solved(ratings.byPerson(), people.roster(), films, lambda);
            films = solved(ratings.byFilm(), films.roster(), people, lambda);
            FactorModel now = model(people, films, lambda);
            progress.done(new Progress.Epoch(round, Double.NaN, () -> now));
        }
        return model(people, films, lambda);
    }

    private static FactorModel model(Embedding people, Embedding films, double lambda) {
        return new FactorModel(people, films, 0, FoldIn.Implicit.of(ALPHA, lambda, films), Scale.ORDER);
    }

    private static Embedding start(Roster roster, int k, Chance chance) {
        return Embedding.of(roster, k, Table.flat(Table.normal(roster.size(), k, DEVIATION, chance), k));
    }

    /** The vectors of one side with the other's held still. */
    private static Embedding solved(Side side, Roster roster, Embedding others, double lambda) {
        int k = others.dimension();
        FoldIn.Implicit foldIn = FoldIn.Implicit.of(ALPHA, lambda, others);
        float[] vectors = new float[side.rows() * k];
        for (int row = 0; row < side.rows(); row++) {
            int[] rated = IntStream.range(side.begin()[row], side.begin()[row + 1]).map(place -> side.other()[place]).toArray();
            NormalEquations equations = NormalEquations.of(others, rated, foldIn);
            double[] vector = equations.solved().solve(equations.sum(rated, foldIn.weights(rated.length)));
            for (int i = 0; i < k; i++) {
                vectors[row * k + i] = (float) vector[i];
            }
        }
        return Embedding.of(roster, k, vectors);
    }
}
