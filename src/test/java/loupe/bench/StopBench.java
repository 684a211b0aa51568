package loupe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import loupe.data.BadInputException;
import loupe.engine.DjlTrainer;
import loupe.engine.Engines;
import loupe.network.Presets;
import loupe.storage.Models;
import loupe.storage.Workspace;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import loupe.training.Recipes;
import loupe.training.RunControl;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long a training of the larger network goes on after it was told to stop, until its last checkpoint is on disk. */
@Tag("bench")
class StopBench {

    private static final int STOPS = 5;
    private static final int PICTURES = 12_000;

    @Test
    void stops_are_timed() throws IOException, BadInputException, InterruptedException {
        BenchTable table = new BenchTable("stop", "Stop", "Seconds from the wish to stop to the last event, its checkpoint on disk "
                + "before it: slowest of " + STOPS + ", the lab's CNN, 1 thread, in the trainer's own process. Load of the machine before: "
                + BenchTable.load() + ".");
        Path folder = BenchPictures.here().folder(PICTURES);
        for (EngineName engine : new Engines().present()) {
            double[] seconds = new double[STOPS];
            for (int i = 0; i < STOPS; i++) {
                seconds[i] = stop(engine, folder, 300L + 170 * i);
            }
            table.row("CNN on " + engine.title(), String.format(Locale.ROOT, "%.3f", BenchTable.percentile(seconds, 100)), "1.0",
                    "0.04 to 0.08");
        }
        table.write();
    }

    private static double stop(EngineName engine, Path folder, long millis) throws IOException, InterruptedException {
        TrainingJob job = new TrainingJob(Presets.CNN, new DataRef("bench", folder.toString(), ""),
                Recipes.of(Presets.CNN, "mnist"), Recipes.SEED, new Placement(engine, Device.CPU, 1));
        Path run = Files.createTempDirectory("loupe-bench");
        CountDownLatch learning = new CountDownLatch(1);
        Wish wish = new Wish();
        Thread training = Thread.ofPlatform().start(() -> new DjlTrainer(new Models(Workspace.standard(System.getenv()))).train(job, run, event -> {
            if (event instanceof TrainingEvent.BatchesDone) {
                learning.countDown();
            }
        }, wish));
        learning.await();
        Thread.sleep(millis);
        long begin = System.nanoTime();
        wish.stop = true;
        training.join();
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Never pauses, and stops when told. */
    private static final class Wish implements RunControl {

        private volatile boolean stop;

        @Override
        public boolean stopRequested() {
            return stop;
        }

        @Override
        public void waitWhilePaused() {}
    }
}
