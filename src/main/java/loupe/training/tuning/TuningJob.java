package loupe.training.tuning;

import java.util.Optional;
import loupe.training.TrainingJob;
import loupe.training.Validation;

/**
 * Everything that repeats a tuning, here or in the cloud.
 *
 * @param base      what every trial is but for the space's parameters; its validation is a cut of the training pictures, and its
 *                  seed is the search's too
 * @param space     what is varied
 * @param objective what is wanted
 * @param plan      how it searches and when it ends
 */
public record TuningJob(TrainingJob base, Space space, Objective objective, Plan plan) {

    /** How many training pictures the objective is measured on; the test pictures are kept for the winner. */
    public static final int CUT = 10_000;

    /** {@code base} validated on {@link #CUT} of its training pictures, chosen by its seed, or on half of them where they are few. */
    public static TrainingJob cut(TrainingJob base, int trainingPictures) {
        int count = trainingPictures >= 2 * CUT ? CUT : Math.max(1, trainingPictures / 2);
        return base.with(new Validation.Cut(count, base.seed()));
    }

    /** The first thing that is wrong, in words; empty where nothing is. */
    public Optional<String> fault() {
        if (base.validation() instanceof Validation.TestSet) {
            return Optional.of("A tuning measures on a cut of the training pictures, so that the test pictures stay unseen.");
        }
        return plan.fault().or(() -> space.fault(base)).or(() -> plan.strategy().fault(this));
    }

    /** The same tuning with another end. */
    public TuningJob with(Plan other) {
        return new TuningJob(base, space, objective, other);
    }
}
