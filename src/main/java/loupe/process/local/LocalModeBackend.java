package loupe.process.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import loupe.data.BadInputException;
import loupe.process.ChildProgram;
import loupe.storage.JobChannel;
import loupe.storage.Resumption;
import loupe.storage.RunFolder;
import loupe.storage.RunLock;
import loupe.storage.Temporary;
import loupe.training.DataRef;
import loupe.training.Job;
import loupe.training.JobHyperparameters;
import loupe.training.Placement;
import loupe.training.Start;
import loupe.training.TrainingBackend;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.training.TrainingRun;
import loupe.training.Validation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trains in local mode: the containers' processes do what they would do at Amazon SageMaker, and the first one's run is the run.
 * Several train with MXNet, whatever engine a job names.
 */
public final class LocalModeBackend implements TrainingBackend {

    private static final Logger LOG = LoggerFactory.getLogger(LocalModeBackend.class);

    private final LocalMode mode;
    private final int instances;
    private final Consumer<String> lines;
    private final List<LocalModeRun> runs = new CopyOnWriteArrayList<>();

    /** @param lines hears what the containers say, {@code algo-1: …}, from any thread */
    public LocalModeBackend(ChildProgram program, int instances, Consumer<String> lines) {
        this.mode = new LocalMode(program);
        this.instances = instances;
        this.lines = lines;
    }

    /** Does nothing: containers begin cold. */
    @Override
    public void prepare(DataRef data, Placement where) {}

    /** Goes on after the last whole checkpoint, in containers' folders made anew: what they need is in the run and its job. */
    @Override
    public TrainingRun resume(Job job, Path folder, Consumer<? super TrainingEvent> events) {
        LocalModeRun run = new LocalModeRun(folder, event -> tell(event, job, folder, events), lines);
        runs.add(run);
        try {
            Optional<TrainingEvent.Started> started = goBack(folder);
            run.goOn();
            started.ifPresent(events);
            begin(job, folder, run);
        } catch (BadInputException fault) {
            run.fail(fault.getMessage());
        } catch (IOException fault) {
            run.fail("Local mode could not go on (" + fault.getMessage() + "). Is the disk full, or the folder protected?");
        } catch (InterruptedException fault) {
            Thread.currentThread().interrupt();
            run.fail("The wait for the run in " + folder + " was interrupted.");
        }
        return run;
    }

    /** Forgets what came after that checkpoint, as the first container will: what it tells then follows on what is told. */
    private static Optional<TrainingEvent.Started> goBack(Path folder) throws BadInputException, IOException, InterruptedException {
        try (RunLock _ = RunLock.take(folder, RunLock.PATIENCE)) {
            RunFolder run = RunFolder.open(folder);
            Resumption resumption = Resumption.of(run);
            run.goOn(resumption);
            return resumption.started();
        }
    }

    @Override
    public TrainingRun start(Job job, Path folder, Consumer<? super TrainingEvent> events) {
        LocalModeRun run = new LocalModeRun(folder, event -> tell(event, job, folder, events), lines);
        runs.add(run);
        if (RunFolder.isRun(folder)) {
            run.fail(folder + " already holds a run. Choose another folder, or delete this one first.");
            return run;
        }
        try {
            Files.createDirectories(folder);
            begin(job, folder, run);
        } catch (IOException e) {
            run.fail("Local mode could not begin (" + e.getMessage() + "). Is the disk full, or the folder protected?");
        }
        return run;
    }

    /** The container found its data by a link that goes with it; the run keeps where it really is, to go on from there. */
    private static void tell(TrainingEvent event, Job job, Path folder, Consumer<? super TrainingEvent> events) {
        if (event instanceof TrainingEvent.Started || event instanceof TrainingEvent.RecommenderStarted) {
            try {
                RunFolder.open(folder).withData(job.data());
            } catch (BadInputException | IOException e) {
                LOG.warn("Where the data of {} is could not be kept: {}", folder, e.getMessage());
            }
        }
        events.accept(event);
    }

    /** Makes the containers' folders and starts their processes; the first one's run is the one in {@code folder}. */
    private void begin(Job job, Path folder, LocalModeRun run) throws IOException {
        Path place = Temporary.folder("loupe-local-mode");
        Map<String, Path> channels = new LinkedHashMap<>(Map.of("training", Path.of(job.data().folder()),
                JobChannel.NAME, JobChannel.write(place.resolve("job"), job)));
        LocalJob wanted = LocalJob.ofThisProgram(String.valueOf(folder.getFileName()).replaceAll("[^A-Za-z0-9]+", "-"), instances,
                settings(job), channels);
        LocalMode.prepare(wanted, place);
        Files.createSymbolicLink(LocalMode.ml(place, "algo-1").resolve("checkpoints/run"), folder.toAbsolutePath());
        run.follow(mode.begin(wanted, place, run), place);
    }

    private Map<String, String> settings(Job job) {
        Map<String, String> settings = new LinkedHashMap<>(JobHyperparameters.of(job));
        if (instances > 1) {
            settings.remove("engine");
        }
        if (job instanceof TrainingJob network) {
            settings.put("threads", Integer.toString(network.where().threads()));
            if (network.start() instanceof Start.Model lender) {
                settings.put("from", lender.address());
            }
            if (network.validation() instanceof Validation.Cut cut) {
                settings.put("validation", Integer.toString(cut.count()));
            }
        }
        return settings;
    }

    /** Stops what runs, waits until it has ended. */
    @Override
    public void close() {
        runs.forEach(LocalModeRun::stop);
        runs.forEach(LocalModeRun::await);
    }
}
