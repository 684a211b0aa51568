package loupe.ui.why;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;

/** Does one thing after another elsewhere; of those that come while it works only the newest. */
final class Newest {

    private final Executor worker;
    private final AtomicReference<Optional<Runnable>> waiting = new AtomicReference<>(Optional.empty());

    Newest(Executor worker) {
        this.worker = worker;
    }

    /** Leaves {@code task} in the place of one that waits. Any thread; returns at once. */
    void run(Runnable task) {
        if (waiting.getAndSet(Optional.of(task)).isEmpty()) {
            worker.execute(() -> waiting.getAndSet(Optional.empty()).ifPresent(Runnable::run));
        }
    }
}
