package loupe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.data.ImageSet;
import loupe.storage.RecordedData;
import loupe.storage.Resumption;
import loupe.storage.RunFolder;
import loupe.storage.RunLock;
import loupe.training.DataRef;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Goes on with a run that broke off, and prints what {@code train} would have printed from there. */
@Command(name = "resume", sortOptions = false)
final class RunsResumeCommand implements Callable<Integer> {

    private final Services services;
    private final Console console;
    private final StopSignals signals;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "RUN|DIR", descriptionKey = "run")
    private String named = "";

    @Option(names = "--libtorch", paramLabel = "DIR")
    private Optional<Path> libtorch = Optional.empty();

    @Option(names = "--log-interval", paramLabel = "N")
    private int logInterval = 100;

    @Option(names = "--json", descriptionKey = "json-lines")
    private boolean json;

    @Mixin
    private final HelpOption help = new HelpOption();

    RunsResumeCommand(Services services, Console console, StopSignals signals) {
        this.services = services;
        this.console = console;
        this.signals = signals;
    }

    @Override
    public Integer call() throws BadInputException, InterruptedException {
        if (logInterval < 0) {
            throw new ParameterException(spec.commandLine(), "The log interval must be 0, for none, or more, not " + logInterval + ".");
        }
        RunFolder run = services.runs().open(named);
        waitForOthers(run);
        Optional<TrainingEvent.Ended> end = run.ended();
        if (end.filter(TrainingEvent.Finished.class::isInstance).isPresent()) {
            console.say("The run in " + run.path() + " is finished" + accuracy(run) + "; there is nothing left to train.");
            return ExitCode.DONE;
        }
        return ExitCode.of(goOn(withData(run)));
    }

    private static void waitForOthers(RunFolder run) throws BadInputException, InterruptedException {
        try {
            RunLock.take(run.path(), RunLock.PATIENCE).close();
        } catch (IOException e) {
            throw cannotWrite(run, e);
        }
    }

    private static BadInputException cannotWrite(RunFolder run, IOException fault) {
        return new BadInputException("The run in " + run.path() + " cannot go on: its folder cannot be written ("
                + fault.getClass().getSimpleName() + "). Is it protected, or the disk full?", fault);
    }

    private static String accuracy(RunFolder run) throws BadInputException {
        return run.events().stream().filter(TrainingEvent.EpochDone.class::isInstance).map(TrainingEvent.EpochDone.class::cast)
                .reduce((a, b) -> b).map(last -> String.format(Locale.ROOT, " (%d epochs, validation accuracy %.6f)",
                        last.epoch() + 1, last.validationAccuracy())).orElse("");
    }

    /** The same run where its pictures are. */
    private RunFolder withData(RunFolder run) throws BadInputException {
        if (!(run.job() instanceof TrainingJob job)) {
            return run;
        }
        DataRef found = new RecordedData(this::read).find(job.data());
        if (found.equals(job.data())) {
            return run;
        }
        console.say("The pictures of the run are in " + found.folder() + " now.");
        try {
            return run.withData(found);
        } catch (IOException e) {
            throw cannotWrite(run, e);
        }
    }

    private DataRef read(String nameOrFolder) throws BadInputException {
        Path folder = services.dataFolder(nameOrFolder, new Percent("Drawing the digits, this once", console));
        ImageSet set = DataCatalog.read(folder);
        return new DataRef(set.name(), folder.toAbsolutePath().toString(), set.sha256());
    }

    private TrainingEvent.Ended goOn(RunFolder run) throws BadInputException {
        Resumption resumption = Resumption.of(run);
        resumption.notes().forEach(console::say);
        console.say("Going on with the run in " + run.path() + (resumption.step() == 0 ? " from its start: it has no whole checkpoint yet."
                : " after batch " + resumption.step() + resumption.steps().map(all -> " of " + all).orElse("") + "."));
        TrainingPrinter printer = new TrainingPrinter(console, logInterval, json);
        printer.followOn(resumption);
        return new FollowedTraining(services, console, signals).follow(libtorch.or(services::libtorch), printer,
                backend -> backend.resume(run.job(), run.path(), printer));
    }
}
