package loupe.training.tuning;

import java.time.Duration;
import java.util.Optional;

/**
 * How a tuning searches and when it ends.
 *
 * @param trials        at most this many trainings
 * @param time          no training goes on after this much time; empty for no limit
 * @param parallel      at most this many trainings at a time, fewer where memory is short
 * @param earlyStopping whether a training that does worse than most did at the same epoch is ended, see {@link MedianRule}
 */
public record Plan(Strategy strategy, int trials, Optional<Duration> time, int parallel, boolean earlyStopping) {

    private static final int MOST_TRIALS = 10_000;
    private static final int MOST_PARALLEL = 64;

    /** The first thing that is wrong with it, in words; empty where nothing is. */
    public Optional<String> fault() {
        if (trials < 1 || trials > MOST_TRIALS) {
            return Optional.of("Trials must be from 1 to " + MOST_TRIALS + ", not " + trials + ".");
        }
        if (time.filter(limit -> !limit.isPositive()).isPresent()) {
            return Optional.of("The time for a tuning must be above 0 minutes.");
        }
        return parallel >= 1 && parallel <= MOST_PARALLEL ? Optional.empty()
                : Optional.of("Trials at a time must be from 1 to " + MOST_PARALLEL + ", not " + parallel + ".");
    }
}
