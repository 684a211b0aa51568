package loupe.ui.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import loupe.data.BadInputException;
import loupe.storage.Resumption;
import loupe.storage.RunFolder;
import loupe.training.DataRef;
import loupe.training.Job;
import loupe.training.Placement;
import loupe.training.TrainingBackend;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.training.TrainingRun;

/** A backend that trains nothing: tests say what happens, and the run's folder holds it as a real one would. */
final class FakeBackend implements TrainingBackend {

    private final List<Preparation.Wanted> prepared = new ArrayList<>();
    private final List<TrainingJob> started = new ArrayList<>();
    private final List<Path> resumed = new ArrayList<>();
    private final List<String> orders = new ArrayList<>();
    private final List<Boolean> seen = new ArrayList<>();
    private Optional<RunFolder> folder = Optional.empty();
    private Consumer<? super TrainingEvent> events = event -> { };
    private Runnable atStart = () -> { };
    private Runnable atStop = () -> { };

    List<Preparation.Wanted> prepared() {
        return prepared;
    }

    List<TrainingJob> started() {
        return started;
    }

    /** The folders of the runs that were to go on. */
    List<Path> resumed() {
        return resumed;
    }

    /** What the run was told: {@code pause}, {@code proceed}, {@code stop}. */
    List<String> orders() {
        return orders;
    }

    RunFolder folder() {
        return folder.orElseThrow();
    }

    /** What the next start does before it returns; may throw. */
    void atStart(Runnable what) {
        atStart = what;
    }

    /** What the run does when it is told to stop. */
    void atStop(Runnable what) {
        atStop = what;
    }

    /** Has the run tell {@code event}. */
    void tell(TrainingEvent event) {
        try {
            folder().append(event);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        events.accept(event);
    }

    @Override
    public void prepare(DataRef data, Placement where) {
        prepared.add(new Preparation.Wanted(data, where));
    }

    @Override
    public TrainingRun start(Job job, Path path, Consumer<? super TrainingEvent> listener) {
        atStart.run();
        started.add((TrainingJob) job);
        try {
            return run(RunFolder.create(path, job), listener);
        } catch (IOException | BadInputException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Forgets what came after the last checkpoint, as a real one would. */
    @Override
    public TrainingRun resume(Job job, Path path, Consumer<? super TrainingEvent> listener) {
        atStart.run();
        resumed.add(path);
        try {
            RunFolder run = RunFolder.open(path);
            run.goOn(Resumption.of(run));
            return run(run, listener);
        } catch (IOException | BadInputException e) {
            throw new IllegalStateException(e);
        }
    }

    private TrainingRun run(RunFolder run, Consumer<? super TrainingEvent> listener) {
        folder = Optional.of(run);
        events = listener;
        Path path = run.path();
        return new TrainingRun() {
            @Override
            public Path folder() {
                return path;
            }

            @Override
            public void pause() {
                orders.add("pause");
            }

            @Override
            public void proceed() {
                orders.add("proceed");
            }

            @Override
            public void stop() {
                orders.add("stop");
                atStop.run();
            }

            @Override
            public void seen(boolean now) {
                seen.add(now);
            }
        };
    }

    @Override
    public void close() {}

    /** What runs were told of who looks at them. */
    List<Boolean> seen() {
        return List.copyOf(seen);
    }
}
