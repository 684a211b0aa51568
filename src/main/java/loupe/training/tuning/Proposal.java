package loupe.training.tuning;

import loupe.training.Hyperparameters;
import loupe.training.TrainingJob;

/**
 * What a search wants to be tried.
 *
 * @param share of the base's epochs, above 0 and at most 1, that the trial gets
 */
public record Proposal(Assignment assignment, double share) {

    /** The training that tries it. @throws IllegalArgumentException with a sentence where the settings together give none */
    TrainingJob job(TrainingJob base) {
        TrainingJob job = assignment.applyTo(base);
        Hyperparameters s = job.settings();
        return share == 1 ? job : job.with(new Hyperparameters(Math.max(1, s.epochs() * share), s.batch(), s.learningRate(), s.momentum(),
                s.weightDecay(), s.optimizer(), s.schedule()));
    }
}
