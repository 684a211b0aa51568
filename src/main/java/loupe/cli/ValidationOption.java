package loupe.cli;

import java.util.Optional;
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

    /** What was chosen, tried so. */
    JobOptions.Chosen of(JobOptions.Chosen chosen) {
        if (count.filter(pictures -> pictures < 1 || pictures >= chosen.trainingPictures()).isPresent()) {
            throw new ParameterException(spec.commandLine(), "The pictures for validation must be from 1 to fewer than the " + chosen.trainingPictures()
                    + " training pictures, not " + count.get() + ".");
        }
        TrainingJob job = chosen.job();
        return count.map(pictures -> chosen.with(job.with(new Validation.Cut(pictures, job.seed())))).orElse(chosen);
    }
}
