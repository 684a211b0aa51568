package loupe.process;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Something that is to happen after a while, unless it is cancelled. */
final class Later {

    private final CompletableFuture<Void> task;

    private Later(CompletableFuture<Void> task) {
        this.task = task;
    }

    /** Runs {@code action} after {@code delay} on a thread of the common pool. */
    static Later run(Duration delay, Runnable action) {
        return new Later(CompletableFuture.runAsync(action,
                CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)));
    }

    void cancel() {
        task.cancel(false);
    }
}
