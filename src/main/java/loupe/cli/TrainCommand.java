package loupe.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import loupe.data.BadInputException;
import loupe.network.Advice;
import loupe.network.MemoryEstimate;
import loupe.storage.RunFolder;
import loupe.storage.RunLines;
import loupe.training.Device;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains a network and prints the workshop's lines while it learns. */
@Command(name = "train", sortOptions = false)
final class TrainCommand implements Callable<Integer> {

    private final Services services;
    private final Console console;
    private final StopSignals signals;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final JobOptions options = new JobOptions();

    @Mixin
    private final ValidationOption validation = new ValidationOption();

    @Option(names = "--log-interval", paramLabel = "N")
    private int logInterval = 100;

    @Option(names = "--out", paramLabel = "DIR")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", descriptionKey = "json-lines")
    private boolean json;

    @Mixin
    private final HelpOption help = new HelpOption();

    TrainCommand(Services services, Console console, StopSignals signals) {
        this.services = services;
        this.console = console;
        this.signals = signals;
    }

    @Override
    public Integer call() throws BadInputException {
        refuseWrongOptions();
        refuseExistingRun();
        JobOptions.Chosen chosen = validation.of(options.choose(services, console));
        TrainingJob job = chosen.job();
        refuseTooLarge(job);
        Path folder = folder(chosen.title());
        keepLines(folder);
        announce(job, chosen.place().note(), folder);
        chosen.lender().ifPresent(model -> model.list(job.network(), job.seed(), console));
        return ExitCode.of(train(job, folder, chosen.place().libtorch()));
    }

    private void refuseWrongOptions() {
        options.refuseWrongOptions();
        if (logInterval < 0) {
            refuse("The log interval must be 0, for none, or more, not " + logInterval + ".");
        }
    }

    private void refuse(String sentence) {
        throw new ParameterException(spec.commandLine(), sentence);
    }

    /** Before there is a run. */
    private void refuseTooLarge(TrainingJob job) throws BadInputException {
        Optional<String> fault = job.where().device() == Device.CPU
                ? MemoryEstimate.of(job.network(), job.settings().batch()).fault(services.memory()) : Optional.empty();
        if (fault.isPresent()) {
            throw new BadInputException(fault.get());
        }
        int processors = Runtime.getRuntime().availableProcessors();
        if (job.where().threads() > processors) {
            console.say(job.where().threads() + " threads share the " + processors + " processors of this machine and wait for each other.");
        }
    }

    private void refuseExistingRun() throws BadInputException {
        if (out.isPresent() && RunFolder.isRun(out.get())) {
            throw new BadInputException("--out: " + out.get() + " holds a run already. Name another folder, or go on with it: \"loupe runs resume " + out.get() + "\".");
        }
        Optional<Path> others = out.flatMap(RunFolder::inTheWay);
        if (others.isPresent()) {
            throw new BadInputException("--out: the run would write over " + others.get() + ". Name another folder.");
        }
        if (out.isPresent() && Files.exists(out.get()) && !Files.isDirectory(out.get())) {
            throw new BadInputException("--out: " + out.get() + " is a file. Name a folder.");
        }
    }

    private Path folder(String title) throws BadInputException {
        return out.isPresent() ? chosenFolder(out.get()) : newFolder(title);
    }

    private void keepLines(Path folder) throws BadInputException {
        try {
            new RunLines(logInterval).keep(folder);
        } catch (IOException e) {
            throw new BadInputException("The run's folder " + folder + " cannot be written (" + e.getClass().getSimpleName()
                    + "). Is it protected, or the disk full? Name another with --out.", e);
        }
    }

    private Path newFolder(String title) throws BadInputException {
        try {
            return services.newRun(title);
        } catch (IOException e) {
            throw new BadInputException("A folder for the run cannot be made (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                    + "). Name one with --out, or set LOUPE_HOME to a folder that you may write.", e);
        }
    }

    private static Path chosenFolder(Path chosen) throws BadInputException {
        try {
            return Files.createDirectories(chosen).toAbsolutePath();
        } catch (IOException e) {
            throw new BadInputException("--out: " + chosen + " cannot be made (" + e.getClass().getSimpleName() + ").", e);
        }
    }

    private void announce(TrainingJob job, String note, Path folder) {
        if (!note.isEmpty()) {
            console.say(note);
        }
        Advice.nothingToTrain(job.network()).ifPresent(console::say);
        console.say(JobSentence.of(job) + " The run is kept in " + folder + ".");
    }

    private TrainingEvent.Ended train(TrainingJob job, Path folder, Optional<Path> libtorch) {
        TrainingPrinter printer = new TrainingPrinter(console, logInterval, json);
        TrainingEvent.Ended end = new FollowedTraining(services, console, signals).follow(libtorch, printer, backend -> backend.start(job, folder, printer));
        if (end instanceof TrainingEvent.Stopped) {
            console.say("\"loupe runs resume " + folder + "\" goes on from there.");
        }
        return end;
    }
}
