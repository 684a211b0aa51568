package loupe.recommend;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.IntConsumer;
import loupe.data.BadInputException;
import loupe.data.films.FilmSet;

/**
 * Measures on one set what makes recommenders look better than they are: the errors of the stars beside the lists (T1), and lists judged
 * against all films beside lists judged against 99 others by chance (T2; Krichene and Rendle 2020).
 *
 * @param recipe how a model learns from this set
 */
public record WrongWays(FilmSet set, Function<KnownModel, Recipe> recipe) {

    /** The films that most people rated, for everybody alike. */
    public static final String POPULARITY = "popularity";
    /** Those that learn; all of them in plain Java. */
    public static final List<KnownModel> MODELS = List.of(KnownModel.BIAS, KnownModel.MF, KnownModel.KNN, KnownModel.IALS, KnownModel.EASE);

    private static final long SEED = 1;

    /**
     * What one way to recommend came to.
     *
     * @param model   its name, or {@link #POPULARITY}
     * @param figures {@code rmse} and {@code ndcg@10} by T1, {@code hr@10} and {@code sampled-hr@10} by T2; no {@code rmse} where it foretells no stars
     */
    public record Row(String model, Map<String, Double> figures) {}

    /** How many steps there are. */
    public static int steps() {
        return 2 * MODELS.size() + 1;
    }

    /** @param done hears how many steps are done, on the calling thread; {@code stop} whether to end now, with what there is so far */
    public List<Row> measure(IntConsumer done, BooleanSupplier stop) throws BadInputException {
        Trial lists = Cuts.perPerson(set.ratings(), SEED);
        Trial last = Cuts.lastOut(set.ratings());
        List<Row> rows = new ArrayList<>(List.of(popularity(lists, last)));
        for (KnownModel model : MODELS) {
            done.accept(2 * rows.size() - 1);
            Map<String, Double> figures = byStars(model, lists, stop);
            done.accept(2 * rows.size());
            if (!stop.getAsBoolean()) {
                figures.putAll(byLast(fit(model, last, stop).ranker(), last));
            }
            if (stop.getAsBoolean()) {
                return rows;
            }
            rows.add(new Row(model.id(), figures));
        }
        done.accept(steps());
        return rows;
    }

    private Row popularity(Trial lists, Trial last) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("ndcg@10", ranking(popular(table(lists)), lists, Candidates.all()).ndcg());
        figures.putAll(byLast(popular(table(last)), last));
        return new Row(POPULARITY, figures);
    }

    private static Ranker popular(RatingTable table) {
        double[] counts = Arrays.stream(table.byFilm().counts()).asDoubleStream().toArray();
        return person -> counts;
    }

    private Map<String, Double> byStars(KnownModel model, Trial trial, BooleanSupplier stop) throws BadInputException {
        Recommender learnt = fit(model, trial, stop);
        Map<String, Double> figures = new LinkedHashMap<>();
        if (learnt.scale().isStars()) {
            figures.put("rmse", Metrics.stars(learnt, trial.test()).rmse());
        }
        figures.put("ndcg@10", ranking(learnt.ranker(), trial, Candidates.all()).ndcg());
        return figures;
    }

    private Map<String, Double> byLast(Ranker ranker, Trial trial) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("hr@10", ranking(ranker, trial, Candidates.all()).hitRate());
        figures.put("sampled-hr@10", ranking(ranker, trial, Candidates.sampled(Judge.SAMPLED, SEED)).hitRate());
        return figures;
    }

    private RankScores ranking(Ranker ranker, Trial trial, Candidates candidates) {
        return Metrics.ranking(ranker, table(trial), trial.test(), candidates);
    }

    private RatingTable table(Trial trial) {
        return trial.table(Optional.of(set));
    }

    private Recommender fit(KnownModel model, Trial trial, BooleanSupplier stop) throws BadInputException {
        return Fits.of(model).fit(new Lesson(table(trial), Optional.empty(), recipe.apply(model), SEED), new Progress() {
            @Override
            public void done(Epoch epoch) {}

            @Override
            public boolean stopped() {
                return stop.getAsBoolean();
            }
        });
    }

    /** Half of the mean squared error, which some programs print under the name RMSE. */
    public static double halfSquared(double rmse) {
        return rmse * rmse / 2;
    }

    /** The RMSE behind half of the mean squared error. */
    public static double trueRmse(double halfSquared) {
        return Math.sqrt(2 * halfSquared);
    }
}
