package loupe.ui.experiments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.SimpleObjectProperty;
import loupe.network.NetworkText;
import loupe.storage.RunFolder;
import loupe.storage.Runs;
import loupe.storage.Workspace;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.Schedule;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.ui.common.Threads;

/** Finished runs of two epochs in a workspace; nothing happens in the background before a test lets it. */
final class ExperimentsFixture {

    final Deque<Runnable> background = new ArrayDeque<>();
    final Deque<Runnable> delayed = new ArrayDeque<>();
    final Threads threads = new Threads(background::add, Runnable::run, refresh -> refresh::run);
    final Workspace workspace;

    ExperimentsFixture(Path home) {
        workspace = new Workspace(home, Clock.systemUTC());
    }

    ExperimentsViewModel model() {
        return new ExperimentsViewModel(new Runs(workspace), threads, (after, task) -> delayed.add(task));
    }

    /** A film of whichever run is chosen, and somebody drew in the right half. */
    ScrubViewModel time() {
        return new ScrubViewModel(new SimpleObjectProperty<>(FilmFixture.half(true)), new Projector(FilmFixture::plain), threads, (after, task) -> task.run());
    }

    void settle() {
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }
    }

    RunFolder keep(String id, double rate, double accuracy) throws Exception {
        RunFolder run = start(id, rate);
        run.append(new TrainingEvent.EpochDone(0, 1, 0.5, 0.9, 0.5, 1));
        run.append(new TrainingEvent.EpochDone(1, 1, 0.5, 0.8, accuracy, 2));
        run.append(new TrainingEvent.Finished("ab12", 2));
        return run;
    }

    /** One that has begun and told no more. */
    RunFolder start(String id, double rate) throws Exception {
        TrainingJob job = new TrainingJob(NetworkText.parse("tiny", "maxpool 14 | flatten | dense 3"), new DataRef("mnist", "/mnist", "ab12"),
                new Hyperparameters(1.5, 100, rate, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT), 1,
                new Placement(EngineName.MXNET, Device.CPU, 1));
        RunFolder run = RunFolder.create(workspace.runs().resolve(id), job);
        run.append(new TrainingEvent.Started(job, 10, 15, "00ff", "No engine 1"));
        Files.setLastModifiedTime(run.path().resolve("job.json"), FileTime.from(Instant.parse("2026-11-24T04:15:00Z")));
        return run;
    }
}
