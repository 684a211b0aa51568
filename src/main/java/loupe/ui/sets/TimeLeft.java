package loupe.ui.sets;

import java.util.function.LongSupplier;

/** About how long work still takes, going by how long what is done took. */
final class TimeLeft {

    private static final double NANOS = 1e9;
    /** Before this it would be a guess, in seconds. */
    private static final double FIRST = 1;

    private final LongSupplier nanos;
    private final long start;

    /** @param nanos the time now, in nanoseconds */
    TimeLeft(LongSupplier nanos) {
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    /** In seconds; negative where it is not known yet. */
    long after(int done, int of) {
        double seconds = (nanos.getAsLong() - start) / NANOS;
        return done == 0 || seconds < FIRST ? -1 : Math.round(seconds * (of - done) / done);
    }
}
