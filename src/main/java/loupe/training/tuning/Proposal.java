package loupe.training.tuning;

import loupe.training.Hyperparameters;
import loupe.training.TrainingJob;

/**
 * What a search wants to be tried.
 *
 * @param share of the base's epochs, above 0 and at most 1, that the trial gets
 */
public record Proposal(Assignment assignment, double share) {

    /** How many epochs the trial gets. @param base whose epochs are shared where the search does not vary them */
    public double epochs(TrainingJob base) {
        return shared(assignment.of(SettingKnob.EPOCHS.word()).map(Value::number).orElse(base.settings().epochs()));
    }

    private double shared(double epochs) {
        return share == 1 ? epochs : Math.max(1, epochs * share);
    }

    /** The training that tries it. @throws IllegalArgumentException with a sentence where the settings together give none */
    TrainingJob job(TrainingJob base) {
        TrainingJob job = assignment.applyTo(base);
        Hyperparameters s = job.settings();
        return share == 1 ? job : job.with(new Hyperparameters(shared(s.epochs()), s.batch(), s.learningRate(), s.momentum(),
                s.weightDecay(), s.optimizer(), s.schedule()));
    }
}
