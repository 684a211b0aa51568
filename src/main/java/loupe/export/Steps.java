package loupe.export;

import java.util.Optional;
import loupe.training.TrainingEvent;

/** Counts a run's batches over its epochs. */
final class Steps {

    private final Optional<TrainingEvent.Started> started;

    /** Before the start was told nothing is counted. */
    Steps() {
        started = Optional.empty();
    }

    Steps(TrainingEvent.Started started) {
        this.started = Optional.of(started);
    }

    /** Batches done when epoch {@code epoch} (from 0) begins. */
    long before(int epoch) {
        return started.map(start -> (long) epoch * start.batchesPerEpoch()).orElse(0L);
    }

    /** Batches done when it is over. */
    long after(int epoch) {
        return started.map(start -> start.job().settings().stepsAfter(epoch, start.batchesPerEpoch())).orElse(0L);
    }
}
