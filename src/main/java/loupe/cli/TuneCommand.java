package loupe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.storage.CheckpointChoice;
import loupe.storage.MemoryThere;
import loupe.storage.SpaceFile;
import loupe.storage.TuningFolder;
import loupe.training.RunControl;
import loupe.training.TrainingBackend;
import loupe.training.TrainingJob;
import loupe.training.tuning.Tuner;
import loupe.training.tuning.TuningJob;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains a network many times to find its best settings. */
@Command(name = "tune", sortOptions = false)
final class TuneCommand implements Callable<Integer> {

    private final Services services;
    private final Console console;
    private final StopSignals signals;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final PlanOptions plans = new PlanOptions();

    @Mixin
    private final JobOptions options = new JobOptions();

    @Option(names = "--out", paramLabel = "DIR")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Mixin
    private final HelpOption help = new HelpOption();

    TuneCommand(Services services, Console console, StopSignals signals) {
        this.services = services;
        this.console = console;
        this.signals = signals;
    }

    @Override
    public Integer call() throws BadInputException {
        refuseWrongOptions();
        JobOptions.Chosen chosen = options.choose(services, console);
        TrainingJob base = TuningJob.cut(chosen.job(), chosen.trainingPictures());
        SpaceFile wanted = SpaceFile.read(plans.space(), base);
        TuningJob job = new TuningJob(base, wanted.space(), wanted.objective(), plans.plan());
        Optional<String> fault = job.fault();
        if (fault.isPresent()) {
            throw new BadInputException(fault.get());
        }
        Path folder = folder(chosen.title());
        try (TuningFolder kept = TuningFolder.open(folder, job)) {
            if (!chosen.place().note().isEmpty()) {
                console.say(chosen.place().note());
            }
            console.say(TuningSentence.of(job, chosen.trainingPictures()) + " The tuning is kept in " + folder.toAbsolutePath() + ".");
            return tune(job, kept, chosen.place().libtorch());
        } catch (IOException e) {
            throw new BadInputException("The tuning's folder " + folder + " cannot be written (" + e.getClass().getSimpleName() + ": "
                    + e.getMessage() + ").", e);
        }
    }

    private void refuseWrongOptions() {
        options.refuseWrongOptions();
        plans.fault().ifPresent(this::refuse);
    }

    private void refuse(String sentence) {
        throw new ParameterException(spec.commandLine(), sentence);
    }

    private Path folder(String title) throws BadInputException {
        try {
            return out.isPresent() ? out.get() : services.newTuning(title);
        } catch (IOException e) {
            throw new BadInputException("A folder for the tuning cannot be made (" + e.getClass().getSimpleName() + ": " + e.getMessage()
                    + "). Name one with --out, or set LOUPE_HOME to a folder that you may write.", e);
        }
    }

    private int tune(TuningJob job, TuningFolder kept, Optional<Path> libtorch) {
        TuningPrinter printer = new TuningPrinter(console, json, job, kept::run);
        AtomicBoolean stop = new AtomicBoolean();
        try (TrainingBackend backend = services.backend(libtorch)) {
            signals.onStop(() -> {
                console.say("Stopping; what was found is kept. The same command goes on from there.");
                stop.set(true);
            });
            new Tuner(backend, this::onTestPictures, MemoryThere::bytes, System::nanoTime).tune(job, kept, printer, control(stop));
        }
        return printer.code();
    }

    private double onTestPictures(TrainingJob job, Path run) throws BadInputException {
        return Trying.of(services, services.model(run.toString(), CheckpointChoice.LAST), DataCatalog.test(Path.of(job.data().folder())),
                picture -> picture).accuracy();
    }

    private static RunControl control(AtomicBoolean stop) {
        return new RunControl() {
            @Override
            public boolean stopRequested() {
                return stop.get();
            }

            @Override
            public void waitWhilePaused() {}
        };
    }
}
