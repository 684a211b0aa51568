package loupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.data.Augmentation;
import loupe.data.IdxFiles;
import loupe.data.ImageSet;
import loupe.data.LabelledImages;
import loupe.network.NetworkText;
import loupe.process.ChildProgram;
import loupe.process.LocalBackend;
import loupe.storage.RunFolder;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.Schedule;
import loupe.training.TrainingBackend;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;

/** A small training in real processes that are killed at moments drawn from a seed, and what must come of it. */
public final class KilledTraining {

    private static final int SIDE = 28;
    private static final int PICTURES = 400;

    private final Path home;
    private final int kills;
    private final TrainingJob job;

    /** @param home an empty folder */
    public KilledTraining(Path home, int kills) throws IOException {
        this.home = home;
        this.kills = kills;
        ImageSet set = pictures();
        IdxFiles.write(Files.createDirectories(home.resolve("toy")), set);
        job = new TrainingJob(NetworkText.parse("small", "conv 4@5 | batchnorm | relu | maxpool 2 | flatten | dropout 0.5 | dense 10"),
                new DataRef("toy", home.resolve("toy").toString(), set.sha256()),
                new Hyperparameters(40, 4, 0.01, 0.9, 1e-4, Optimizer.ADAM, Schedule.COSINE), 7,
                new Placement(EngineName.MXNET, Device.CPU, 1)).with(Augmentation.parse("shift=2,rotate=10"));
    }

    private static ImageSet pictures() {
        SplittableRandom random = new SplittableRandom(1);
        byte[] pixels = new byte[PICTURES * SIDE * SIDE];
        byte[] labels = new byte[PICTURES];
        random.nextBytes(pixels);
        for (int i = 0; i < PICTURES; i++) {
            labels[i] = (byte) (i % 10);
        }
        LabelledImages images = new LabelledImages(SIDE, SIDE, pixels, labels);
        return new ImageSet("toy", List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"), images, images);
    }

    /** Trains once without and once with all the kills, and holds the two against each other. */
    public void losesNothing(long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        try (TrainingBackend backend = new LocalBackend(ChildProgram.ofThisProcess(), home.resolve("logs"), Optional::empty)) {
            assertThat(new Part(backend, home.resolve("whole")).toItsEnd()).isInstanceOf(TrainingEvent.Finished.class);
            int hit = 0;
            for (int kill = 0; kill < kills; kill++) {
                hit += new Part(backend, home.resolve("killed")).killedAt(random, kill == 0) instanceof TrainingEvent.Failed ? 1 : 0;
            }
            // How many hit it before its end is the machine's affair; the first comes while its process starts.
            assertThat(hit).as("kills before the end").isPositive();
            int trained = RunFolder.open(home.resolve("killed")).checkpoints().steps().size();
            assertThat(trained).as("checkpoints before the last part").isGreaterThan(1);
            assertThat(new Part(backend, home.resolve("killed")).toItsEnd()).isInstanceOf(TrainingEvent.Finished.class);
        }
        RunFolder whole = RunFolder.open(home.resolve("whole"));
        RunFolder killed = RunFolder.open(home.resolve("killed"));
        assertThat(curve(killed)).isEqualTo(curve(whole));
        assertThat(checkpoints(killed)).isEqualTo(checkpoints(whole));
    }

    /** All that depends on nothing but the job. */
    private static List<Object> curve(RunFolder run) throws Exception {
        return run.events().stream().flatMap(event -> switch (event) {
            case TrainingEvent.Started started -> Stream.<Object>of(started);
            case TrainingEvent.BatchesDone done -> done.batches().stream();
            case TrainingEvent.EpochDone done -> Stream.of(List.of(done.epoch(), done.trainingLoss(), done.trainingAccuracy(),
                    done.validationLoss(), done.validationAccuracy()));
            case TrainingEvent.CheckpointSaved saved -> Stream.empty();
            case TrainingEvent.LayersMoved moved -> Stream.empty();
            case TrainingEvent.OfRecommender told -> Stream.of(told);
            case TrainingEvent.Finished finished -> Stream.of(finished.parametersSha256());
            case TrainingEvent.Stopped stopped -> Stream.of(stopped);
            case TrainingEvent.Failed failed -> Stream.of(failed);
        }).toList();
    }

    private static List<List<Object>> checkpoints(RunFolder run) throws Exception {
        List<List<Object>> checkpoints = new ArrayList<>();
        for (long step : run.checkpoints().steps()) {
            checkpoints.add(List.of(step, run.checkpoints().weights(step).sha256()));
        }
        assertThat(run.events().stream().filter(TrainingEvent.CheckpointSaved.class::isInstance)
                .map(event -> ((TrainingEvent.CheckpointSaved) event).step())).containsExactlyElementsOf(run.checkpoints().steps());
        return checkpoints;
    }

    /** One process' part of the training. */
    private final class Part {

        private final TrainingBackend backend;
        private final Path folder;
        private final CompletableFuture<TrainingEvent.Started> started = new CompletableFuture<>();
        private final CompletableFuture<TrainingEvent.Ended> end = new CompletableFuture<>();

        Part(TrainingBackend backend, Path folder) {
            this.backend = backend;
            this.folder = folder;
        }

        TrainingEvent.Ended toItsEnd() throws Exception {
            begin();
            return end.get(2, TimeUnit.MINUTES);
        }

        /** One kill in four comes while the process starts, the others while it trains or after that. @param first comes at once */
        TrainingEvent.Ended killedAt(SplittableRandom random, boolean first) throws Exception {
            Set<Long> before = children();
            begin();
            boolean early = random.nextInt(4) == 0 || first;
            long moment = random.nextLong(TimeUnit.MILLISECONDS.toNanos(first ? 50 : early ? 800 : 250));
            while (!early && !started.isDone() && !end.isDone()) {
                LockSupport.parkNanos(1000);
            }
            LockSupport.parkNanos(moment);
            ProcessHandle.current().children().filter(child -> !before.contains(child.pid())).forEach(ProcessHandle::destroyForcibly);
            return end.get(1, TimeUnit.MINUTES);
        }

        private void begin() throws Exception {
            if (Files.exists(folder)) {
                backend.resume(job, folder, this::take);
            } else {
                backend.start(job, folder, this::take);
            }
        }

        private void take(TrainingEvent event) {
            if (event instanceof TrainingEvent.Started begun) {
                started.complete(begun);
            }
            if (event instanceof TrainingEvent.Ended last) {
                end.complete(last);
            }
        }

        private static Set<Long> children() {
            return ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
        }
    }
}
