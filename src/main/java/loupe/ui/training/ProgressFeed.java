package loupe.ui.training;

import java.util.Optional;
import loupe.training.TrainingEvent;

/** Follows a run's events and says how far it is. */
final class ProgressFeed {

    private Pace pace = new Pace();
    private Optional<TrainingEvent.Started> started = Optional.empty();
    private Optional<Progress> progress = Optional.empty();
    private double lastSeconds;

    /** Takes {@code event}; says how far the run is, where it has started. */
    Optional<Progress> take(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Started begun -> begin(begun);
            case TrainingEvent.BatchesDone done -> started.ifPresent(run -> count(run, done));
            case TrainingEvent.EpochDone done -> lastSeconds = done.seconds();
            case TrainingEvent.CheckpointSaved saved -> { }
            case TrainingEvent.Ended ended -> { }
        }
        return progress;
    }

    private void begin(TrainingEvent.Started begun) {
        pace = new Pace();
        started = Optional.of(begun);
        lastSeconds = 0;
        progress = Optional.of(new Progress(1, begun.job().settings().epochs(), 0, begun.batchesPerEpoch(), 0, -1));
    }

    private void count(TrainingEvent.Started run, TrainingEvent.BatchesDone done) {
        pace.took(done.batches().size(), done.seconds() - lastSeconds);
        lastSeconds = done.seconds();
        int epochs = run.job().settings().epochs();
        int batches = run.batchesPerEpoch();
        long left = (long) (epochs - done.epoch()) * batches - done.lastBatch();
        progress = Optional.of(new Progress(done.epoch() + 1, epochs, done.lastBatch(), batches,
                run.job().settings().batch() / pace.secondsPerBatch(), pace.secondsFor(left)));
    }
}
