package loupe.engine;

import java.util.function.LongSupplier;
import loupe.training.RunControl;

/** The seconds that a training has worked, pauses left out. */
final class Stopwatch {

    private static final double NANOS = 1e9;

    private final LongSupplier nanoTime;
    private long begin;

    /** @param nanoTime for example {@link System#nanoTime} */
    Stopwatch(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        begin = nanoTime.getAsLong();
    }

    /** Begins again at {@code seconds}. */
    void restartAt(double seconds) {
        begin = nanoTime.getAsLong() - (long) (seconds * NANOS);
    }

    double seconds() {
        return (nanoTime.getAsLong() - begin) / NANOS;
    }

    /** Waits while the learner pauses; that time does not count. */
    void pauseWith(RunControl control) {
        long before = nanoTime.getAsLong();
        control.waitWhilePaused();
        begin += nanoTime.getAsLong() - before;
    }
}
