package loupe.process;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Something that is to happen after a while, unless it is cancelled. Each waits on a thread of its own: on two cores the
 * common pool has one, and whoever draws digits with it would hold up the end of a process.
 */
final class Later {

    private final CountDownLatch cancelled = new CountDownLatch(1);

    private Later() {}

    /** Runs {@code action} after {@code delay}. */
    static Later run(Duration delay, Runnable action) {
        Later later = new Later();
        Thread.ofPlatform().name("later").daemon().start(() -> later.waitAndRun(delay, action));
        return later;
    }

    void cancel() {
        cancelled.countDown();
    }

    private void waitAndRun(Duration delay, Runnable action) {
        try {
            if (!cancelled.await(delay.toNanos(), TimeUnit.NANOSECONDS)) {
                action.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
