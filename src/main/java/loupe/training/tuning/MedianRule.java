package loupe.training.tuning;

import java.util.List;

/**
 * When a trial is not worth going on with: its best objective so far is worse than the median of what the trials that are over
 * had on average up to the same epoch (Golovin et al. 2017, "Google Vizier", section 3.1.2).
 */
final class MedianRule {

    /** With fewer trials to compare with, the median says little. */
    private static final int LEAST = 3;

    private final Objective objective;

    MedianRule(Objective objective) {
        this.objective = objective;
    }

    /** Whether {@code trial} should be ended, {@code trials} being all of its tuning. */
    boolean ends(Trial trial, List<Trial> trials) {
        int epochs = trial.course().size();
        double[] others = trials.stream().filter(other -> other.isOver() && other.course().size() >= epochs)
                .mapToDouble(other -> other.course().stream().limit(epochs).mapToDouble(objective::cost).average().orElseThrow())
                .sorted().toArray();
        double best = trial.course().stream().mapToDouble(objective::cost).min().orElse(Double.NEGATIVE_INFINITY);
        return others.length >= LEAST && best > (others[(others.length - 1) / 2] + others[others.length / 2]) / 2;
    }
}
