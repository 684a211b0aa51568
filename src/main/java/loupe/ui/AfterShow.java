package loupe.ui;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Keeps what is to be done in the background until the window stands, so that reading data does not slow its start. */
final class AfterShow implements Executor {

    private final Executor background;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean stands;

    AfterShow(Executor background) {
        this.background = background;
    }

    @Override
    public synchronized void execute(Runnable task) {
        if (stands) {
            background.execute(task);
        } else {
            waiting.add(task);
        }
    }

    /** The window stands: does what was asked for, in order, and everything else at once from now on. */
    synchronized void release() {
        stands = true;
        waiting.forEach(background::execute);
        waiting.clear();
    }
}
