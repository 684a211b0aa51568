package loupe.ui.tuning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import loupe.data.BadInputException;
import loupe.data.GrayImage;
import loupe.data.IdxFiles;
import loupe.data.ImageSet;
import loupe.data.KnownSet;
import loupe.data.LabelledImages;
import loupe.inference.Classifier;
import loupe.network.InitialWeights;
import loupe.network.NetworkText;
import loupe.storage.Checkpoints;
import loupe.storage.Models;
import loupe.storage.RunFolder;
import loupe.storage.Workspace;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Job;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.Schedule;
import loupe.training.TrainingBackend;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.training.TrainingRun;
import loupe.ui.common.Threads;

/** A tuning screen on fakes: runs that end at once, and a background that waits for the test. */
final class TuningFixture {

    private static final int TEST = 4;

    static final TrainingJob JOB = new TrainingJob(NetworkText.parse("mlp", "flatten | dense 32 relu | dense 10"),
            new DataRef("digits", "/nowhere", "00"), new Hyperparameters(3, 100, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT), 1,
            new Placement(EngineName.MXNET, Device.CPU, 1));

    final Deque<Runnable> background = new ArrayDeque<>();
    final List<TrainingJob> trained = new ArrayList<>();
    final ObjectProperty<Optional<TuningBase>> base;
    final TuningViewModel model;
    final RaceViewModel race;
    final Workspace workspace;
    Runnable afterStart = () -> { };
    boolean keepsRuns = true;
    double validationLoss = 1;

    TuningFixture(Path home) {
        workspace = new Workspace(home, Clock.systemUTC());
        base = new SimpleObjectProperty<>(Optional.of(new TuningBase(JOB.with(new DataRef("digits", pictures(home).toString(), "00")), 100)));
        TuningWork work = new TuningWork(workspace, new Models(workspace), new Quick(), () -> (network, parameters) -> new AlwaysZero(), () -> Long.MAX_VALUE);
        Threads threads = new Threads(background::add, Runnable::run, refresh -> refresh::run);
        model = new TuningViewModel(work, threads, base);
        race = new RaceViewModel(work, threads, base);
    }

    /** Blank test pictures, of which every other one is a 0. */
    private static Path pictures(Path home) {
        byte[] labels = {0, 1, 0, 1};
        LabelledImages blank = new LabelledImages(28, 28, new byte[TEST * 28 * 28], labels);
        try {
            Path folder = Files.createDirectories(home.resolve("digits"));
            IdxFiles.write(folder, new ImageSet("digits", KnownSet.DIGITS.classNames(), blank, blank));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record AlwaysZero() implements Classifier {
        @Override
        public float[][] classify(List<GrayImage> images) {
            return images.stream().map(image -> new float[] {1, 0, 0, 0, 0, 0, 0, 0, 0, 0}).toArray(float[][]::new);
        }

        @Override
        public void close() {}
    }

    /** Waits for what another thread lets go on; false where it did not for long. */
    static boolean came(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void runBackground() {
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }
    }

    /** Fails a trial at a rate above 0.5, else its accuracy follows from its rate. */
    private final class Quick implements TrainingBackend {
        @Override
        public void prepare(DataRef data, Placement where) {}

        @Override
        public TrainingRun start(Job job, Path folder, Consumer<? super TrainingEvent> events) {
            TrainingJob training = (TrainingJob) job;
            trained.add(training);
            double rate = training.settings().learningRate();
            if (rate > 0.5) {
                events.accept(new TrainingEvent.Failed("The loss is no longer a number."));
            } else {
                if (keepsRuns) {
                    keep(training, folder);
                }
                events.accept(new TrainingEvent.EpochDone(0, 1, 0.5, validationLoss, 0.9 - rate, 1));
                events.accept(new TrainingEvent.Finished("ab", 1));
            }
            afterStart.run();
            return new Done(folder);
        }

        private void keep(TrainingJob job, Path folder) {
            try {
                RunFolder.create(folder, job);
                new Checkpoints(folder).saveWeights(0, InitialWeights.of(job.network(), 1));
            } catch (IOException | BadInputException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public TrainingRun resume(Job job, Path folder, Consumer<? super TrainingEvent> events) {
            throw new IllegalStateException("a tuning resumes no run");
        }

        @Override
        public void close() {}
    }

    private record Done(Path folder) implements TrainingRun {
        @Override
        public void pause() {}

        @Override
        public void proceed() {}

        @Override
        public void stop() {}
    }
}
