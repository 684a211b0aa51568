package loupe.ui;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The window's background. It keeps what is to be done until the window stands, so that reading data does not slow its
 * start, and begins nothing once the window has closed.
 */
final class AfterShow implements Executor {

    private final ExecutorService background;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean stands;

    AfterShow(ExecutorService background) {
        this.background = background;
    }

    @Override
    public synchronized void execute(Runnable task) {
        if (background.isShutdown()) {
            return;
        }
        if (stands) {
            background.execute(task);
        } else {
            waiting.add(task);
        }
    }

    /** The window stands: does what was asked for, in order, and everything else at once from now on. */
    synchronized void release() {
        stands = true;
        waiting.forEach(this::execute);
        waiting.clear();
    }

    /** The window has closed: what is being done may end, and nothing else begins. */
    synchronized void close() {
        waiting.clear();
        background.shutdown();
    }

    /** Waits until what was being done when the window closed has ended. @return whether it has, within {@code patience} */
    boolean ended(Duration patience) throws InterruptedException {
        return background.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
