package loupe.training.tuning;

import loupe.training.TrainingJob;

/** Something of a training that can be set by a name. */
@FunctionalInterface
interface Knob {

    /** {@code job} with this set to {@code value}. @throws IllegalArgumentException saying what is wrong with the value */
    TrainingJob set(TrainingJob job, Value value);
}
