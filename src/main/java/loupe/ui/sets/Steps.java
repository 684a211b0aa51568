package loupe.ui.sets;

import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;

/** A piece of work that tells how far it is and can be stopped. Any thread. */
final class Steps {

    private final IntConsumer hears;
    private volatile boolean stopped;

    /** @param hears how many pictures are done */
    Steps(IntConsumer hears) {
        this.hears = hears;
    }

    void done(int pictures) {
        hears.accept(pictures);
    }

    /** The same, and the end of work that asks for nothing else. @throws CancellationException where it is stopped */
    void doneUnlessStopped(int percent) {
        if (stopped) {
            throw new CancellationException();
        }
        done(percent);
    }

    void stop() {
        stopped = true;
    }

    boolean stopped() {
        return stopped;
    }
}
