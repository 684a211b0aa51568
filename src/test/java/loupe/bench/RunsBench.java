package loupe.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import loupe.KilledTraining;
import loupe.network.Presets;
import loupe.storage.RunDigest;
import loupe.storage.RunFolder;
import loupe.storage.RunNames;
import loupe.storage.Runs;
import loupe.storage.Workspace;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import loupe.training.Recipes;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five hundred runs in a list, and a training that is killed a hundred times. */
@Tag("bench")
class RunsBench {

    private static final int RUNS = 500;
    private static final int EPOCHS = 10;
    private static final int BATCHES = 600;
    private static final int TURNS = 20;
    private static final int KILLS = 100;

    @TempDir
    private Path home;

    @Test
    void a_list_of_five_hundred_runs_is_timed() throws Exception {
        Runs runs = new Runs(new Workspace(home, Clock.systemUTC()));
        for (int i = 0; i < RUNS; i++) {
            make(home.resolve("runs").resolve(String.format(Locale.ROOT, "20261124-%06d-mlp-mnist", i)), i);
        }
        double first = millis(runs);
        double[] millis = new double[TURNS];
        for (int i = 0; i < TURNS; i++) {
            millis[i] = millis(runs);
        }
        new BenchTable("runs", "Runs", "Milliseconds to read and name " + RUNS + " finished runs of " + EPOCHS + " epochs of " + BATCHES
                + " batches, their files in the system's cache. Load of the machine before: " + BenchTable.load() + ".")
                .row("first reading of the process", String.format(Locale.ROOT, "%.0f", first), "300", "")
                .row("later readings, p50 / p95 / p99", BenchTable.percentiles(millis), "300", "").write();
    }

    @Test
    void a_training_killed_at_a_hundred_moments_becomes_the_training_that_was_never_killed() throws Exception {
        new KilledTraining(home, KILLS).losesNothing(2027);
    }

    private static double millis(Runs runs) throws Exception {
        long begin = System.nanoTime();
        List<RunDigest> digests = new ArrayList<>();
        for (Path folder : runs.all()) {
            digests.add(RunDigest.of(folder));
        }
        if (RunNames.of(digests).size() != RUNS) {
            throw new IllegalStateException("Not all runs were read.");
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    private static void make(Path folder, int seed) throws Exception {
        TrainingJob job = new TrainingJob(Presets.MLP, new DataRef("mnist", "/mnist", "ab12"), Recipes.of(Presets.MLP, "mnist"), seed,
                new Placement(EngineName.MXNET, Device.CPU, 1));
        Files.createDirectories(folder);
        RunFolder run = RunFolder.create(folder, job);
        run.append(new TrainingEvent.Started(job, BATCHES, job.network().parameterCount(), "00ff", "No engine 1"));
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            run.append(new TrainingEvent.BatchesDone(epoch, 1, Collections.nCopies(BATCHES, new TrainingEvent.Batch(0.25f, 0.9f)), epoch + 1));
            run.append(new TrainingEvent.EpochDone(epoch, 0.2, 0.9, 0.3, 0.9, epoch + 1));
        }
        run.append(new TrainingEvent.Finished("ab12", EPOCHS));
    }
}
