package loupe.ui.tuning;

import java.time.Duration;
import java.util.Optional;
import loupe.training.TrainingJob;
import loupe.training.tuning.Objective;
import loupe.training.tuning.Plan;
import loupe.training.tuning.Space;
import loupe.training.tuning.SpaceText;
import loupe.training.tuning.Strategy;
import loupe.training.tuning.TuningJob;
import loupe.ui.common.Numerals;
import loupe.ui.common.Texts;

/**
 * What the learner wrote and chose; numbers as they were typed.
 *
 * @param space   a parameter a line, as {@link SpaceText} reads it
 * @param minutes blank for no limit
 */
record TuningForm(String space, Objective objective, Strategy strategy, String trials, String minutes, String parallel, boolean early) {

    static final TuningForm FIRST = new TuningForm("lr 0.001 to 1 log\nunits 16 to 512 log\noptimizer sgd, adam", Objective.VALIDATION_ACCURACY,
            Strategy.BAYESIAN, "20", "", "1", false);

    private static final int MOST_MINUTES = 1_000_000;

    /** What a form means. @param job empty where something is wrong @param fault what, a sentence; empty where nothing is */
    record Reading(Optional<TuningJob> job, String fault) {}

    Reading read(Optional<TuningBase> base) {
        if (base.isEmpty()) {
            return new Reading(Optional.empty(), Texts.of("tuning.base.none"));
        }
        try {
            TrainingJob cut = TuningJob.cut(base.get().job(), base.get().trainingPictures());
            Space varied = SpaceText.parse(space, cut);
            TuningJob job = new TuningJob(cut, varied, objective, plan());
            return job.fault().map(fault -> new Reading(Optional.empty(), fault)).orElseGet(() -> new Reading(Optional.of(job), ""));
        } catch (IllegalArgumentException e) {
            return new Reading(Optional.empty(), e.getMessage());
        }
    }

    private Plan plan() {
        return new Plan(strategy, whole(trials, "tuning.trials"), minutes.isBlank() ? Optional.empty() : Optional.of(time()),
                whole(parallel, "tuning.parallel.number"), early);
    }

    private Duration time() {
        try {
            double number = Double.parseDouble(minutes.strip());
            if (number > 0 && number <= MOST_MINUTES) {
                return Duration.ofMillis(Math.max(1, Math.round(number * 60_000)));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(Texts.of("tuning.minutes.fault", minutes.strip(), Numerals.count(MOST_MINUTES)), e);
        }
        throw new IllegalArgumentException(Texts.of("tuning.minutes.fault", minutes.strip(), Numerals.count(MOST_MINUTES)));
    }

    private static int whole(String text, String key) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(Texts.of("tuning.whole.fault", Texts.of(key), text.strip()), e);
        }
    }
}
