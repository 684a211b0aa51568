package loupe.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import loupe.bench.BenchTable;
import loupe.data.DataCatalog;
import loupe.data.DataFolders;
import loupe.data.DigitsCache;
import loupe.data.IdxFiles;
import loupe.data.ImageSet;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.Presets;
import loupe.process.Scribe;
import loupe.storage.Models;
import loupe.storage.RunFolder;
import loupe.storage.Workspace;
import loupe.training.BatchOrder;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.RunControl;
import loupe.training.Schedule;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a training's journal and checkpoints cost it, and what it costs to measure its layers at each 50th batch; some minutes.
 * {@code -Drecord.pictures=12000} is a short try, {@code -Drecord.rows=mlp} measures one network.
 */
@Tag("bench")
class RecordBench {

    private static final int PICTURES = Integer.getInteger("record.pictures", 60_000);
    private static final String ROWS = System.getProperty("record.rows", "mlp,cnn");
    private static final int MLP_TURNS = 7;
    private static final int CNN_TURNS = 3;
    private static final int BLOCKS = 12;
    private static final int BATCH = 100;

    @TempDir
    private Path home;

    @Test
    void journal_and_checkpoints_are_timed() throws Exception {
        BenchTable table = new BenchTable("record", "What is kept of a training", "Journal and checkpoints: seconds from the first event of a training "
                + "until all of it is written, its validation included, on " + PICTURES + " of Loupe's own digits, one thread; medians of " + MLP_TURNS + " trainings of the MLP and " + CNN_TURNS + " of the CNN with and "
                + "without, by turns, after one of each that does not count. With: the journal on its own thread, as a training's process writes it. "
                + "Both read the weights and the optimiser's numbers out of the engine for each checkpoint, for a sentence about a loss that runs away needs them too; "
                + "what that takes is measured apart and counted as a cost. Of the first epochs, in which checkpoints lie closest. Layers: what a measured "
                + "batch takes more than another, as a share of the " + TrainingEvent.LayersMoved.EVERY + " of which it is one; medians of " + BLOCKS
                + " such stretches. Load of the machine before: " + BenchTable.load() + ".");
        ImageSet all = DataCatalog.read(new DataCatalog(new DataFolders(List.of()), new DigitsCache(Path.of("target", "bench-digits")))
                .folder("digits", percent -> { }));
        Path digits = Files.createDirectory(home.resolve("digits"));
        IdxFiles.write(digits, new ImageSet("digits", all.classNames(), all.training().where(i -> i < PICTURES), all.test().where(i -> i < PICTURES / 6)));
        if (ROWS.contains("mlp")) {
            record(table, job(Presets.MLP, EngineName.MXNET, 10, digits), MLP_TURNS, "5 %");
            layers(table, job(Presets.MLP, EngineName.MXNET, 3, digits));
        }
        if (ROWS.contains("cnn")) {
            record(table, job(Presets.CNN, EngineName.PYTORCH, 1, digits), CNN_TURNS, "1 %");
            layers(table, job(Presets.CNN, EngineName.PYTORCH, 1, digits));
        }
        table.write();
    }

    private static TrainingJob job(NetworkSpec network, EngineName engine, double epochs, Path digits) {
        return new TrainingJob(network, new DataRef("digits", digits.toString(), "ab12"),
                new Hyperparameters(epochs, BATCH, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT), 1, new Placement(engine, Device.CPU, 1));
    }

    private void record(BenchTable table, TrainingJob job, int turns, String limit) throws Exception {
        double[] with = new double[turns];
        double[] without = new double[turns];
        double reading = reading(job);
        double read = 0;
        Models models = new Models(new Workspace(home, Clock.systemUTC()));
        DjlTrainer keeping = new DjlTrainer(models);
        DjlTrainer forgetting = new DjlTrainer(folder -> CheckpointFiles.NONE, Processor.here(), models);
        for (int turn = -1; turn < turns; turn++) {
            Path folder = home.resolve(job.network().name() + "-" + turn);
            RunFolder run = RunFolder.create(Files.createDirectories(folder), job);
            double kept = seconds(keeping, job, folder, event -> append(run, event));
            double forgotten = seconds(forgetting, job, folder, event -> { });
            // The newest, which a window follows, is read once a second.
            read = (run.checkpoints().steps().size() + kept) * reading;
            if (turn >= 0) {
                with[turn] = kept;
                without[turn] = forgotten;
            }
        }
        double cost = (median(with) + read) / median(without) - 1;
        table.row(job.network().name() + " on " + job.where().engine().title() + ", " + job.settings().epochs() + " epochs: with, without, reading, cost",
                String.format(Locale.ROOT, "%.3f s, %.3f s, %.3f s, %.1f %%", median(with), median(without), read, 100 * cost), limit, "");
    }

    private static double seconds(DjlTrainer trainer, TrainingJob job, Path folder, Consumer<TrainingEvent> events) {
        long[] begin = new long[1];
        try (Scribe scribe = new Scribe(events)) {
            trainer.train(job, folder, event -> {
                if (event instanceof TrainingEvent.Started) {
                    begin[0] = System.nanoTime();
                }
                if (event instanceof TrainingEvent.Failed failed) {
                    throw new IllegalStateException(failed.reason());
                }
                scribe.accept(event);
            }, new Settling(scribe));
        }
        return (System.nanoTime() - begin[0]) / 1e9;
    }

    /** To the end; a checkpoint waits for what was told before it, as in a training's process. */
    private record Settling(Scribe scribe) implements RunControl {
        @Override
        public boolean stopRequested() {
            return false;
        }

        @Override
        public void waitWhilePaused() {}

        @Override
        public void settle() throws InterruptedException {
            scribe.settle();
        }
    }

    /** Seconds in which the weights and the optimiser's numbers are read out of the engine, once. */
    private static double reading(TrainingJob job) throws Exception {
        ImageSet set = DataCatalog.read(Path.of(job.data().folder()));
        new Engines().start(job.where());
        double[] times = new double[BLOCKS];
        try (Resident resident = Resident.of(job.where(), set);
             Learner learner = new Learners(Processor.here()).open(job, set, resident, InitialWeights.of(job.network(), 1))) {
            learner.beginEpoch(0, BatchOrder.of(1, 0, set.training().count()));
            for (int i = 0; i < BLOCKS; i++) {
                learner.step(i, 0.01);
                learner.outcomes();
                long begin = System.nanoTime();
                Runaway.finite(learner.parameters());
                learner.optimizerState();
                times[i] = (System.nanoTime() - begin) / 1e9;
            }
        }
        return median(times);
    }

    private static void append(RunFolder run, TrainingEvent event) {
        try {
            run.append(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void layers(BenchTable table, TrainingJob job) throws Exception {
        ImageSet set = DataCatalog.read(Path.of(job.data().folder()));
        new Engines().start(job.where());
        double[] plain = new double[BLOCKS];
        double[] measured = new double[BLOCKS];
        try (Resident resident = Resident.of(job.where(), set);
             Learner learner = new Learners(Processor.here()).open(job, set, resident, InitialWeights.of(job.network(), 1))) {
            learner.beginEpoch(0, BatchOrder.of(1, 0, set.training().count()));
            int every = TrainingEvent.LayersMoved.EVERY;
            IntStream.range(0, every).forEach(batch -> learner.step(batch, 0.01));
            learner.measuredStep(every, 0.01);
            learner.outcomes();
            for (int block = 0; block < BLOCKS; block++) {
                int from = block * every % (PICTURES / BATCH - every);
                plain[block] = millis(() -> IntStream.range(from, from + every - 1).forEach(batch -> learner.step(batch, 0.01)), learner) / (every - 1);
                measured[block] = millis(() -> learner.measuredStep(from + every - 1, 0.01), learner);
            }
            double more = median(measured) - median(plain);
            table.row(job.network().name() + " on " + job.where().engine().title() + ": a batch, a measured one, cost of measuring each 50th",
                    String.format(Locale.ROOT, "%.3f ms, %.3f ms, %.2f %%", median(plain), median(measured), 100 * more / (every * median(plain))), "", "");
        }
    }

    private static double millis(Runnable steps, Learner learner) {
        long begin = System.nanoTime();
        steps.run();
        learner.outcomes();
        return (System.nanoTime() - begin) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
