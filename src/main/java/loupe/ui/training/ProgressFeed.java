package loupe.ui.training;

import java.util.Optional;
import loupe.training.Hyperparameters;
import loupe.training.TrainingEvent;

/** Follows a run's events and says how far it is. */
final class ProgressFeed {

    private Pace pace = new Pace();
    private Optional<TrainingEvent.Started> started = Optional.empty();
    private Optional<Progress> progress = Optional.empty();
    private double lastSeconds;

    /** How far the run is, where it has started. */
    Optional<Progress> progress() {
        return progress;
    }

    /** Takes what tells how far it is. */
    void take(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Started begun -> begin(begun);
            case TrainingEvent.BatchesDone done -> started.ifPresent(run -> count(run, done));
            case TrainingEvent.EpochDone done -> lastSeconds = done.seconds();
            case TrainingEvent.CheckpointSaved saved -> { }
            case TrainingEvent.LayersMoved moved -> { }
            case TrainingEvent.OfRecommender other -> { }
            case TrainingEvent.Ended ended -> { }
        }
    }

    private void begin(TrainingEvent.Started begun) {
        pace = new Pace();
        started = Optional.of(begun);
        lastSeconds = 0;
        progress = Optional.of(at(begun, 0, 0));
    }

    private void count(TrainingEvent.Started run, TrainingEvent.BatchesDone done) {
        pace.took(done.batches().size(), done.seconds() - lastSeconds);
        lastSeconds = done.seconds();
        progress = Optional.of(at(run, done.epoch(), done.lastBatch()));
    }

    private Progress at(TrainingEvent.Started run, int epoch, int batch) {
        Hyperparameters settings = run.job().settings();
        int perEpoch = run.batchesPerEpoch();
        long steps = settings.steps(perEpoch);
        long before = (long) epoch * perEpoch;
        long done = before + batch;
        return new Progress(epoch + 1, (int) Math.ceilDiv(steps, perEpoch), batch,
                (int) (settings.stepsAfter(epoch, perEpoch) - before), (double) done / steps,
                done == 0 ? 0 : settings.batch() / pace.secondsPerBatch(), done == 0 ? -1 : pace.secondsFor(steps - done));
    }
}
