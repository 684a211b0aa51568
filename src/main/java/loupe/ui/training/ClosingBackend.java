package loupe.ui.training;

import java.nio.file.Path;
import java.util.function.Consumer;
import loupe.training.DataRef;
import loupe.training.Job;
import loupe.training.Placement;
import loupe.training.TrainingBackend;
import loupe.training.TrainingEvent;
import loupe.training.TrainingRun;

/** A backend that needs something which is closed after it. */
record ClosingBackend(TrainingBackend backend, Runnable after) implements TrainingBackend {

    @Override
    public void prepare(DataRef data, Placement where) {
        backend.prepare(data, where);
    }

    @Override
    public TrainingRun start(Job job, Path folder, Consumer<? super TrainingEvent> events) {
        return backend.start(job, folder, events);
    }

    @Override
    public TrainingRun resume(Job job, Path folder, Consumer<? super TrainingEvent> events) {
        return backend.resume(job, folder, events);
    }

    @Override
    public void close() {
        backend.close();
        after.run();
    }
}
