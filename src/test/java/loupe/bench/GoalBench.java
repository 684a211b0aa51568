package loupe.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import loupe.data.DataFolders;
import loupe.engine.Engines;
import loupe.network.NetworkSpec;
import loupe.network.Presets;
import loupe.process.ChildProgram;
import loupe.process.LocalBackend;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Placement;
import loupe.training.PlacementRule;
import loupe.training.Recipes;
import loupe.training.TrainingBackend;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.training.TrainingRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long it takes from the first batch to 99.0 % of MNIST's test digits: the lab's network by its recipe, and the fast preset. */
@Tag("bench")
class GoalBench {

    private static final double GOAL = 0.99;

    @TempDir
    private Path home;

    /** @param seconds of training until the first validation at or over the goal */
    private record Reached(double seconds, int epoch, double accuracy) {}

    @Test
    void seconds_to_99_percent_are_measured() throws IOException, InterruptedException {
        Optional<Path> mnist = DataFolders.standard(System.getenv(), home).find("mnist");
        assumeThat(mnist).as("MNIST is not here; LOUPE_DATASETS names the folder that holds it").isPresent();
        BenchTable table = new BenchTable("goal", "Seconds from the first batch to 99.0 % on MNIST", "Training and validation "
                + "after each epoch, until the first validation at or over 99.0 %, seed 1, in a training process as the window starts "
                + "it; each on the threads that *Automatic* gives it. Load of the machine before: " + BenchTable.load() + ".");
        Map<String, Double> best = new HashMap<>();
        for (EngineName engine : new Engines().present()) {
            for (NetworkSpec network : List.of(Presets.CNN_FAST, Presets.CNN)) {
                Optional<Reached> reached = train(network, engine, mnist.orElseThrow());
                table.row(network.name() + " on " + engine.title(), reached.map(GoalBench::words).orElse("not reached"),
                        network == Presets.CNN_FAST ? "20 s" : "", network == Presets.CNN ? "about 90 s" : "24 to 27 CPU-seconds");
                reached.ifPresent(found -> best.merge(network.name(), found.seconds(), Math::min));
            }
        }
        assertThat(best).containsKeys("cnn", "cnn-fast");
        table.row("cnn-fast / cnn, each on its faster engine",
                String.format(Locale.ROOT, "%.3f", best.get("cnn-fast") / best.get("cnn")), "0.25", "");
        table.write();
    }

    private static String words(Reached reached) {
        return String.format(Locale.ROOT, "%.1f s (epoch %d, %.4f)", reached.seconds(), reached.epoch() + 1, reached.accuracy());
    }

    private Optional<Reached> train(NetworkSpec network, EngineName engine, Path data) throws IOException, InterruptedException {
        Hyperparameters recipe = Recipes.of(network, "mnist");
        int threads = new PlacementRule(Set.of(engine), false, Runtime.getRuntime().availableProcessors()).threads(network, engine, Device.CPU);
        TrainingJob job = new TrainingJob(network, new DataRef("mnist", data.toString(), ""), recipe, Recipes.SEED,
                new Placement(engine, Device.CPU, threads));
        AtomicReference<Optional<Reached>> reached = new AtomicReference<>(Optional.empty());
        CountDownLatch done = new CountDownLatch(1);
        try (TrainingBackend backend = new LocalBackend(ChildProgram.ofThisProcess(), home.resolve("logs"), Optional::empty)) {
            TrainingRun run = backend.start(job, home.resolve(network.name() + "-" + engine), event -> {
                if (event instanceof TrainingEvent.EpochDone epoch && epoch.validationAccuracy() >= GOAL && reached.get().isEmpty()) {
                    reached.set(Optional.of(new Reached(epoch.seconds(), epoch.epoch(), epoch.validationAccuracy())));
                }
                if (event instanceof TrainingEvent.Ended || reached.get().isPresent()) {
                    done.countDown();
                }
            });
            done.await();
            run.stop();
        }
        return reached.get();
    }
}
