package loupe.cli;

import java.util.Optional;
import loupe.data.BadInputException;
import loupe.training.TrainingJob;
import loupe.training.Validation;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** On which pictures a training is tried: on the test pictures, or on a cut of the training pictures. */
final class ValidationOption {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--validation", paramLabel = "N")
    private Optional<Integer> count = Optional.empty();

    /** What was chosen, tried so. @throws BadInputException where what is left to train on is less than a batch */
    JobOptions.Chosen of(JobOptions.Chosen chosen) throws BadInputException {
        if (count.filter(cut -> cut < 1 || cut >= chosen.trainingPictures()).isPresent()) {
            throw new ParameterException(spec.commandLine(), "The pictures for validation must be from 1 to fewer than the " + chosen.trainingPictures()
                    + " training pictures, not " + count.get() + ".");
        }
        TrainingJob job = chosen.job();
        int pictures = chosen.trainingPictures() - count.orElse(0);
        if (job.settings().batch() > pictures) {
            throw new BadInputException("A batch of " + job.settings().batch() + " is more than the " + pictures + " training pictures of \""
                    + job.data().name() + "\". Use a smaller batch.");
        }
        return count.map(cut -> chosen.with(job.with(new Validation.Cut(cut, job.seed())))).orElse(chosen);
    }
}
