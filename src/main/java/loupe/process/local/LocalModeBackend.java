package loupe.process.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import loupe.process.ChildProgram;
import loupe.storage.JobChannel;
import loupe.storage.RunFolder;
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

/**
 * Trains in local mode: the containers' processes do what they would do at Amazon SageMaker, and the first one's run is the run.
 * Several train with MXNet, whatever engine a job names.
 */
public final class LocalModeBackend implements TrainingBackend {

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

    /** Fails at once: the containers' folders of before are gone. */
    @Override
    public TrainingRun resume(Job job, Path folder, Consumer<? super TrainingEvent> events) {
        LocalModeRun run = new LocalModeRun(folder, events, lines);
        run.fail("A run does not go on in local mode. Resume it on this machine without, or train anew.");
        return run;
    }

    @Override
    public TrainingRun start(Job job, Path folder, Consumer<? super TrainingEvent> events) {
        LocalModeRun run = new LocalModeRun(folder, events, lines);
        runs.add(run);
        if (RunFolder.isRun(folder)) {
            run.fail(folder + " already holds a run. Choose another folder, or delete this one first.");
            return run;
        }
        try {
            Path place = Temporary.folder("loupe-local-mode");
            Map<String, Path> channels = new LinkedHashMap<>(Map.of("training", Path.of(job.data().folder()),
                    JobChannel.NAME, JobChannel.write(place.resolve("job"), job)));
            LocalJob wanted = LocalJob.ofThisProgram(String.valueOf(folder.getFileName()).replaceAll("[^A-Za-z0-9]+", "-"), instances,
                    settings(job), channels);
            LocalMode.prepare(wanted, place);
            Files.createDirectories(folder);
            Files.createSymbolicLink(LocalMode.ml(place, "algo-1").resolve("checkpoints/run"), folder.toAbsolutePath());
            run.follow(mode.begin(wanted, place, run), place);
        } catch (IOException e) {
            run.fail("Local mode could not begin (" + e.getMessage() + "). Is the disk full, or the folder protected?");
        }
        return run;
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
