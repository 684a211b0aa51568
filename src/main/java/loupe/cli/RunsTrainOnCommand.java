package loupe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import loupe.data.BadInputException;
import loupe.storage.Extension;
import loupe.storage.RunFolder;
import loupe.training.JobFacts;
import loupe.training.TrainingJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Gives a finished run more epochs, in a new run that begins with all that the finished one has. */
@Command(name = "train-on", sortOptions = false)
final class RunsTrainOnCommand implements Callable<Integer> {

    private final Services services;
    private final Console console;
    private final StopSignals signals;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--more", paramLabel = "EPOCHS", required = true)
    private double more;

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "follow.out")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private final GoingOnOptions options = new GoingOnOptions();

    @Mixin
    private final HelpOption help = new HelpOption();

    RunsTrainOnCommand(Services services, Console console, StopSignals signals) {
        this.services = services;
        this.console = console;
        this.signals = signals;
    }

    @Override
    public Integer call() throws BadInputException {
        options.refuseWrong(spec.commandLine());
        RunFolder first = options.run(services);
        Extension extension = new Extension(first, more);
        TrainingJob job = extension.job();
        GoingOn going = new GoingOn(services, console, signals);
        Path folder = going.folder(out, JobFacts.title(job).replace(" on ", "-"));
        return ExitCode.of(going.goOn(going.withData(made(extension, folder)), options));
    }

    private static RunFolder made(Extension extension, Path folder) throws BadInputException {
        try {
            return extension.into(folder);
        } catch (IOException e) {
            throw new BadInputException("The run cannot be copied to " + folder + " (" + e.getClass().getSimpleName()
                    + "). Is it protected, or the disk full?", e);
        }
    }
}
