package loupe.recommend;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Tries what a fit has learnt on the test ratings, which the fit itself never sees, and leaves its own time out of the fit's. */
final class Judge implements Progress {

    /** How many others one film is judged among where counterexamples are drawn by chance. */
    static final int SAMPLED = 99;

    private final Trial trial;
    private final RatingTable training;
    private final Consumer<Study.Moment> moments;
    private final BooleanSupplier stop;
    private long begin = System.nanoTime();

    Judge(Trial trial, RatingTable training, Consumer<Study.Moment> moments, BooleanSupplier stop) {
        this.trial = trial;
        this.training = training;
        this.moments = moments;
        this.stop = stop;
    }

    double seconds() {
        return (System.nanoTime() - begin) / 1e9;
    }

    @Override
    public void done(Epoch epoch) {
        long judging = System.nanoTime();
        Map<String, Double> figures = new LinkedHashMap<>();
        if (!Double.isNaN(epoch.trainingRmse())) {
            figures.put("training rmse", epoch.trainingRmse());
        }
        Recommender learnt = epoch.learnt().get();
        if (learnt.scale().isStars()) {
            figures.put("rmse", Metrics.stars(learnt, trial.test()).rmse());
        } else {
            figures.put("ndcg@10", ranking(learnt, trial.candidates(training.films())).ndcg());
        }
        double seconds = (judging - begin) / 1e9;
        moments.accept(new Study.Moment(trial.name(), epoch.number(), figures, seconds));
        begin += System.nanoTime() - judging;
    }

    @Override
    public boolean stopped() {
        return stop.getAsBoolean();
    }

    /**
     * All figures that there are: errors where it predicts stars, lists in any case; with sampled counterexamples too where one film is left
     * out. One who has stopped a fit does not wait for lists.
     */
    Map<String, Double> figures(Recommender learnt) {
        Map<String, Double> figures = new LinkedHashMap<>();
        if (learnt.scale().isStars()) {
            figures.putAll(Metrics.stars(learnt, trial.test()).byName());
        }
        if (stopped() && learnt.scale().isStars()) {
            return figures;
        }
        figures.putAll(ranking(learnt, trial.candidates(training.films())).byName());
        if (trial.name().equals(Protocol.T2.word())) {
            RankScores sampled = ranking(learnt, Candidates.sampled(SAMPLED, 1));
            figures.put("sampled-hr@10", sampled.hitRate());
            figures.put("sampled-ndcg@10", sampled.ndcg());
        }
        figures.values().removeIf(value -> value.isNaN());
        return figures;
    }

    private RankScores ranking(Recommender learnt, Candidates candidates) {
        return Metrics.ranking(learnt.ranker(), training, trial.test(), candidates);
    }
}
