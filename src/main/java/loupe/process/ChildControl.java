package loupe.process;

import java.util.Optional;
import java.util.function.Consumer;
import loupe.training.RunControl;
import loupe.training.Sign;

/** What the parent asked of the training; safe from any thread. */
final class ChildControl implements RunControl {

    private boolean stop;
    private boolean paused;
    private Consumer<Sign> signs = sign -> { };
    private Optional<Scribe> scribe = Optional.empty();

    /** Hands on signs of life from now on. */
    synchronized void report(Consumer<Sign> listener) {
        signs = listener;
    }

    /** What is told goes through {@code writes} from now on. */
    synchronized void tellThrough(Scribe writes) {
        scribe = Optional.of(writes);
    }

    @Override
    public void settle() throws InterruptedException {
        Optional<Scribe> writes = scribe();
        if (writes.isPresent()) {
            writes.get().settle();
        }
    }

    private synchronized Optional<Scribe> scribe() {
        return scribe;
    }

    synchronized void stop() {
        stop = true;
        notifyAll();
    }

    synchronized void pause(boolean wanted) {
        paused = wanted;
        notifyAll();
    }

    @Override
    public synchronized boolean stopRequested() {
        return stop;
    }

    @Override
    public void tell(Sign sign) {
        listener().accept(sign);
    }

    private synchronized Consumer<Sign> listener() {
        return signs;
    }

    /** An interrupt ends the pause and the training, and stays set. */
    @Override
    public synchronized void waitWhilePaused() {
        try {
            while (paused && !stop) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop = true;
        }
    }
}
