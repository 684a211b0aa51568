package loupe.ui.experiments;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Runs what it is given on another executor, one after the other and in that order. Safe from any thread. */
final class InTurn implements Executor {

    private final Executor executor;
    /** The first one runs. */
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    InTurn(Executor executor) {
        this.executor = executor;
    }

    @Override
    public synchronized void execute(Runnable task) {
        waiting.addLast(task);
        if (waiting.size() == 1) {
            executor.execute(this::runFirst);
        }
    }

    private void runFirst() {
        try {
            first().run();
        } finally {
            goOn();
        }
    }

    private synchronized Runnable first() {
        return waiting.getFirst();
    }

    private synchronized void goOn() {
        waiting.removeFirst();
        if (!waiting.isEmpty()) {
            executor.execute(this::runFirst);
        }
    }
}
