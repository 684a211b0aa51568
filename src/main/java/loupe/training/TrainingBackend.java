package loupe.training;

import java.nio.file.Path;
import java.util.function.Consumer;

/** A place where training happens. */
public interface TrainingBackend extends AutoCloseable {

    /**
     * Gets ready for jobs on this data and placement, so that the next start is quick. Returns at once; may be
     * called at each change of a form; failures show only at {@link #start}.
     */
    void prepare(DataRef data, Placement where);

    /**
     * Starts {@code job} and returns at once. Events arrive in order, one at a time, on a thread of the backend's
     * choosing; the last one is an {@link TrainingEvent.Ended}, whatever happens.
     *
     * @param folder of the run; it exists and holds no run yet
     */
    TrainingRun start(Job job, Path folder, Consumer<? super TrainingEvent> events);

    /**
     * Goes on with the run in {@code folder} after its last whole checkpoint, or from its start where it has none. Returns at
     * once; events arrive as those of {@link #start} do: a {@code Started}, then what comes after the checkpoint.
     *
     * @param job the run's own
     */
    TrainingRun resume(Job job, Path folder, Consumer<? super TrainingEvent> events);

    /** Stops what runs and frees what was prepared. */
    @Override
    void close();
}
