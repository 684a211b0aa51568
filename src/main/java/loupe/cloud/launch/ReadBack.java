package loupe.cloud.launch;

import java.util.Optional;
import loupe.storage.EventLines;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;

/**
 * A job's event lines as the events of a run on this machine: what lies on the other machine is left out, its end is kept for later, and what
 * is told twice, as after a machine that was taken back, comes once. Not for several threads.
 */
final class ReadBack {

    private final TrainingJob job;
    private Optional<TrainingEvent.Started> started = Optional.empty();
    private Optional<TrainingEvent.Ended> ended = Optional.empty();
    private long batches;
    private int epochs;
    private long moved;
    private double seconds;

    /** @param job as this machine knows it */
    ReadBack(TrainingJob job) {
        this.job = job;
    }

    /** What {@code line} adds to the run; often nothing. */
    Optional<TrainingEvent> of(String line) {
        return EventLines.read(line).flatMap(this::of);
    }

    private Optional<TrainingEvent> of(TrainingEvent event) {
        return switch (event) {
            case TrainingEvent.Started told -> begin(told);
            case TrainingEvent.BatchesDone done -> newer(done);
            case TrainingEvent.EpochDone done -> {
                boolean next = done.epoch() >= epochs;
                epochs = Math.max(epochs, done.epoch() + 1);
                seconds = done.seconds();
                yield next ? Optional.of(done) : Optional.empty();
            }
            case TrainingEvent.LayersMoved layers -> {
                boolean next = layers.step() > moved;
                moved = Math.max(moved, layers.step());
                yield next ? Optional.of(layers) : Optional.empty();
            }
            case TrainingEvent.CheckpointSaved _ -> Optional.empty();
            case TrainingEvent.OfRecommender _ -> Optional.empty();
            case TrainingEvent.Ended last -> {
                ended = Optional.of(last);
                yield Optional.empty();
            }
        };
    }

    private Optional<TrainingEvent> begin(TrainingEvent.Started told) {
        if (started.isPresent()) {
            return Optional.empty();
        }
        started = Optional.of(new TrainingEvent.Started(job, told.batchesPerEpoch(), told.parameters(), told.initialSha256(), told.engineVersion()));
        return Optional.of(started.get());
    }

    private Optional<TrainingEvent> newer(TrainingEvent.BatchesDone done) {
        long last = (long) done.epoch() * started.map(TrainingEvent.Started::batchesPerEpoch).orElse(0) + done.lastBatch();
        boolean next = last > batches;
        batches = Math.max(batches, last);
        seconds = done.seconds();
        return next ? Optional.of(done) : Optional.empty();
    }

    /** How it ended, as it said itself; empty where that was not heard. */
    Optional<TrainingEvent.Ended> ended() {
        return ended;
    }

    /** Batches that were told. */
    long step() {
        return batches;
    }

    /** Epochs that were told. */
    int epochs() {
        return epochs;
    }

    /** Of training, as far as was told. */
    double seconds() {
        return seconds;
    }
}
