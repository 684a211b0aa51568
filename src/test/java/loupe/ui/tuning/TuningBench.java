package loupe.ui.tuning;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import loupe.network.NetworkText;
import loupe.storage.Models;
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
final class TuningBench {

    static final TrainingJob JOB = new TrainingJob(NetworkText.parse("mlp", "flatten | dense 32 relu | dense 10"),
            new DataRef("digits", "/nowhere", "00"), new Hyperparameters(3, 100, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT), 1,
            new Placement(EngineName.MXNET, Device.CPU, 1));

    final Deque<Runnable> background = new ArrayDeque<>();
    final List<TrainingJob> trained = new ArrayList<>();
    final ObjectProperty<Optional<TuningBase>> base = new SimpleObjectProperty<>(Optional.of(new TuningBase(JOB, 100)));
    final TuningViewModel model;
    final Workspace workspace;
    Runnable afterStart = () -> { };

    TuningBench(Path home) {
        workspace = new Workspace(home, Clock.systemUTC());
        model = new TuningViewModel(new TuningWork(workspace, new Models(workspace), new Quick(), () -> {
            throw new IllegalStateException("no engine here");
        }, () -> Long.MAX_VALUE), new Threads(background::add, Runnable::run, refresh -> refresh::run), base);
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
                events.accept(new TrainingEvent.EpochDone(0, 1, 0.5, 1, 0.9 - rate, 1));
                events.accept(new TrainingEvent.Finished("ab", 1));
            }
            afterStart.run();
            return new Done(folder);
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
