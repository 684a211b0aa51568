package loupe.training;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Trains on the calling thread. Knows nothing of screens, threads or clouds. */
public interface Trainer {

    /**
     * Trains {@code job} to its end, a stop or a failure; returns after the last event and throws nothing. Where {@code folder}
     * holds a whole checkpoint of the same job, it goes on after it: on the same engine, device and threads everything but the
     * times is then as if it had never broken off.
     *
     * @param folder  where checkpoints go; it exists
     * @param events  called on this thread, in order; the last event is an {@link TrainingEvent.Ended}
     * @param control asked between two batches
     */
    void train(Job job, Path folder, Consumer<? super TrainingEvent> events, RunControl control);
}
