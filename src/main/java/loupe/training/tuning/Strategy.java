package loupe.training.tuning;

import java.util.Locale;
import java.util.Optional;

/** How a tuning chooses what it tries. */
public enum Strategy {
    /** Every combination of evenly spread values. */
    GRID,
    /** Anywhere, by chance. */
    RANDOM,
    /** Where a model of the results so far expects an improvement. */
    BAYESIAN,
    /** Many short trainings, of which the best are trained longer (Li et al. 2018). */
    HYPERBAND;

    /** As it is written: {@code bayesian}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Search search(TuningJob job) {
        return switch (this) {
            case GRID -> new GridSearch(job.space(), job.plan().trials());
            case RANDOM -> new RandomSearch(job.space(), job.base().seed());
            case BAYESIAN -> new BayesianSearch(job.space(), job.objective(), job.base().seed());
            case HYPERBAND -> new HyperbandSearch(job.space(), job.objective(), job.base().settings().epochs(), job.base().seed());
        };
    }

    /** What keeps this strategy from serving {@code job}; empty where nothing does. */
    Optional<String> fault(TuningJob job) {
        return switch (this) {
            case GRID -> GridSearch.fault(job.space(), job.plan().trials());
            case RANDOM, BAYESIAN -> Optional.empty();
            case HYPERBAND -> HyperbandSearch.fault(job);
        };
    }
}
