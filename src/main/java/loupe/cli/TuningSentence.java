package loupe.cli;

import java.util.stream.Collectors;
import loupe.training.Validation;
import loupe.training.tuning.Objective;
import loupe.training.tuning.Parameter;
import loupe.training.tuning.Plan;
import loupe.training.tuning.Strategy;
import loupe.training.tuning.TuningJob;

/** A tuning in a few sentences: what is varied, what for, and what it is measured on. */
final class TuningSentence {

    private TuningSentence() {}

    static String of(TuningJob job, int trainingPictures) {
        return "Tuning " + job.base().network().name() + " on " + job.base().data().name() + ": " + search(job.plan().strategy()) + " over "
                + job.space().parameters().stream().map(Parameter::name).collect(Collectors.joining(", ")) + " for the "
                + wanted(job.objective()) + ", " + ends(job.plan()) + ", seed " + job.base().seed() + ". " + measured(job, trainingPictures);
    }

    private static String search(Strategy strategy) {
        return switch (strategy) {
            case GRID -> "a grid";
            case RANDOM -> "a search by chance";
            case BAYESIAN -> "a Bayesian search";
            case HYPERBAND -> "Hyperband";
        };
    }

    private static String wanted(Objective objective) {
        return switch (objective) {
            case VALIDATION_ACCURACY -> "highest validation accuracy";
            case VALIDATION_LOSS -> "lowest validation loss";
        };
    }

    private static String ends(Plan plan) {
        return plan.trials() + (plan.trials() == 1 ? " trial" : " trials")
                + plan.time().map(time -> " or " + Plain.number(time.toMillis() / 60_000.0) + " minutes").orElse("")
                + (plan.parallel() == 1 ? "" : ", up to " + plan.parallel() + " at a time");
    }

    private static String measured(TuningJob job, int trainingPictures) {
        return switch (job.base().validation()) {
            case Validation.Cut cut -> "Measured on " + cut.count() + " of the " + trainingPictures
                    + " training pictures, which no trial learns from; the test pictures are used once, for the winner: chosen by them, its "
                    + "accuracy on them would flatter.";
            case Validation.TestSet _ -> "Measured on the test pictures.";
        };
    }
}
