package loupe.engine;

import java.util.Optional;

/** When the weights that a window follows are written: not twice within a second of training, and at the end. */
final class NewestPace {

    private static final double PERIOD = 1;

    private final Stopwatch watch;
    private Optional<Double> writtenAt = Optional.empty();
    private long step = -1;

    NewestPace(Stopwatch watch) {
        this.watch = watch;
    }

    /** Whether they may be written now. */
    boolean isDue() {
        return writtenAt.filter(before -> watch.seconds() - before < PERIOD).isEmpty();
    }

    /** Those after {@code newStep} batches were written now. */
    void written(long newStep) {
        writtenAt = Optional.of(watch.seconds());
        step = newStep;
    }

    /** Whether those that were written last are not those after {@code lastStep} batches. */
    boolean lacks(long lastStep) {
        return step != lastStep;
    }
}
