package loupe.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import loupe.data.BadInputException;
import loupe.storage.Repetition;
import loupe.storage.RunFolder;
import loupe.training.Job;
import loupe.training.JobFacts;
import loupe.training.RecommenderJob;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains a run's job again in a new run, and says whether all came out the same. */
@Command(name = "again", sortOptions = false)
final class RunsAgainCommand implements Callable<Integer> {

    private final Services services;
    private final Console console;
    private final StopSignals signals;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--out", paramLabel = "DIR", descriptionKey = "follow.out")
    private Optional<Path> out = Optional.empty();

    @Mixin
    private final GoingOnOptions options = new GoingOnOptions();

    @Mixin
    private final HelpOption help = new HelpOption();

    RunsAgainCommand(Services services, Console console, StopSignals signals) {
        this.services = services;
        this.console = console;
        this.signals = signals;
    }

    @Override
    public Integer call() throws BadInputException {
        options.refuseWrong(spec.commandLine());
        RunFolder first = options.run(services);
        GoingOn going = new GoingOn(services, console, signals);
        Job job = job(first, going);
        Path folder = going.folder(out, JobFacts.title(job).replace(" on ", "-"));
        console.say("Training the job of " + first.path() + " again. The run is kept in " + folder + ".");
        TrainingEvent.Ended end = going.start(job, folder, options);
        if (RunFolder.isRun(folder)) {
            Repetition.of(first, RunFolder.open(folder)).ifPresent(came -> console.say(came.sentence()));
        }
        return ExitCode.of(end);
    }

    private static Job job(RunFolder run, GoingOn going) throws BadInputException {
        return switch (run.job()) {
            case TrainingJob network -> network.with(going.found(network));
            case RecommenderJob recommender -> recommender;
        };
    }
}
