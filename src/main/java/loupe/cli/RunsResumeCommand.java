package loupe.cli;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import loupe.data.BadInputException;
import loupe.storage.LocalJobFile;
import loupe.storage.RunFolder;
import loupe.storage.RunLock;
import loupe.training.TrainingEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Goes on with a run that broke off, and prints what {@code train} would have printed from there. */
@Command(name = "resume", sortOptions = false)
final class RunsResumeCommand implements Callable<Integer> {

    private final Services services;
    private final Console console;
    private final StopSignals signals;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final GoingOnOptions options = new GoingOnOptions();

    @Mixin
    private final HelpOption help = new HelpOption();

    RunsResumeCommand(Services services, Console console, StopSignals signals) {
        this.services = services;
        this.console = console;
        this.signals = signals;
    }

    @Override
    public Integer call() throws BadInputException, IOException, InterruptedException {
        options.refuseWrong(spec.commandLine());
        Optional<LocalJobFile> inContainers = services.container().isEmpty() ? options.localJob() : Optional.empty();
        if (inContainers.isPresent()) {
            return new LocalModeTraining(services, console, signals).goOn(inContainers.get(), options.json());
        }
        RunFolder run = options.run(services);
        waitForOthers(run);
        Optional<TrainingEvent.Ended> end = run.ended();
        if (end.filter(TrainingEvent.Finished.class::isInstance).isPresent()) {
            console.say("The run in " + run.path() + " is finished" + accuracy(run) + "; there is nothing left to train.");
            return ExitCode.DONE;
        }
        GoingOn going = new GoingOn(services, console, signals);
        return ExitCode.of(going.goOn(going.withData(run), options));
    }

    private static void waitForOthers(RunFolder run) throws BadInputException, InterruptedException {
        try {
            RunLock.take(run.path(), RunLock.PATIENCE).close();
        } catch (IOException e) {
            throw GoingOn.cannotWrite(run, e);
        }
    }

    private static String accuracy(RunFolder run) throws BadInputException {
        return run.events().stream().filter(TrainingEvent.EpochDone.class::isInstance).map(TrainingEvent.EpochDone.class::cast)
                .reduce((a, b) -> b).map(last -> String.format(Locale.ROOT, " (%d epochs, validation accuracy %.6f)",
                        last.epoch() + 1, last.validationAccuracy())).orElse("");
    }
}
