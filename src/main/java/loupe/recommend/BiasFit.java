package loupe.recommend;

import java.util.OptionalDouble;

/** Means and biases: what must be beaten before anything is said of taste. */
final class BiasFit {

    private BiasFit() {}

    /** Everything has the mean of all stars. */
    static Recommender globalMean(Lesson lesson, Progress progress) {
        return model(lesson, new float[lesson.ratings().people().size()], new float[lesson.ratings().films().size()], OptionalDouble.empty());
    }

    /** Everything a person sees has the mean of that person's stars. */
    static Recommender userMean(Lesson lesson, Progress progress) {
        RatingTable ratings = lesson.ratings();
        return model(lesson, means(ratings.byPerson(), new float[ratings.films().size()], ratings.mean(), 0),
                new float[ratings.films().size()], OptionalDouble.of(0));
    }

    /** Everybody gives a film the mean of its stars. */
    static Recommender itemMean(Lesson lesson, Progress progress) {
        RatingTable ratings = lesson.ratings();
        return model(lesson, new float[ratings.people().size()],
                means(ratings.byFilm(), new float[ratings.people().size()], ratings.mean(), 0), OptionalDouble.empty());
    }

    /** Films' and people's biases in turn, each the mean of what the other leaves over, drawn to 0 as if there were some more ratings of 0. */
    static Recommender biases(Lesson lesson, Progress progress) {
        RatingTable ratings = lesson.ratings();
        double shrinkage = lesson.recipe().number(Setting.REGULARIZATION);
        float[] people = new float[ratings.people().size()];
        float[] films = new float[ratings.films().size()];
        for (int round = 1; round <= lesson.recipe().count(Setting.EPOCHS) && !progress.stopped(); round++) {
            films = means(ratings.byFilm(), people, ratings.mean(), shrinkage);
            people = means(ratings.byPerson(), films, ratings.mean(), shrinkage);
            FactorModel now = model(lesson, people, films, OptionalDouble.of(shrinkage));
            progress.done(new Progress.Epoch(round, Metrics.stars(now, ratings.ratings()).rmse(), () -> now));
        }
        return model(lesson, people, films, OptionalDouble.of(shrinkage));
    }

    private static float[] means(Side side, float[] others, double mean, double shrinkage) {
        float[] biases = new float[side.rows()];
        for (int row = 0; row < biases.length; row++) {
            double sum = 0;
            for (int place = side.begin()[row]; place < side.begin()[row + 1]; place++) {
                sum += side.stars()[place] - mean - others[side.other()[place]];
            }
            biases[row] = side.count(row) == 0 ? 0 : (float) (sum / (shrinkage + side.count(row)));
        }
        return biases;
    }

    private static FactorModel model(Lesson lesson, float[] people, float[] films, OptionalDouble ridge) {
        RatingTable ratings = lesson.ratings();
        return new FactorModel(Embedding.of(ratings.people(), people), Embedding.of(ratings.films(), films), ratings.mean(),
                new FoldIn.Ridge(0, ridge), Scale.CUT_STARS);
    }
}
