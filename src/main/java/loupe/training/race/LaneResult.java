package loupe.training.race;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import loupe.training.TrainingEvent;

/**
 * How a lane stands, or came in.
 *
 * @param parameters how many numbers it trains
 * @param best       its highest validation accuracy; empty before its first epoch is over
 * @param bestEpoch  from 0
 * @param seconds    of training
 * @param trouble    why it could go no further, a sentence; empty where there was none
 */
public record LaneResult(long parameters, OptionalDouble best, OptionalInt bestEpoch, double seconds, String trouble) {

    static LaneResult begun(long parameters) {
        return new LaneResult(parameters, OptionalDouble.empty(), OptionalInt.empty(), 0, "");
    }

    /** After {@code event}. */
    LaneResult after(TrainingEvent event) {
        return switch (event) {
            case TrainingEvent.EpochDone done when !(done.validationAccuracy() <= best.orElse(Double.NEGATIVE_INFINITY))
                    && !Double.isNaN(done.validationAccuracy()) -> new LaneResult(parameters,
                    OptionalDouble.of(done.validationAccuracy()), OptionalInt.of(done.epoch()), done.seconds(), trouble);
            case TrainingEvent.EpochDone done -> at(done.seconds());
            case TrainingEvent.BatchesDone done -> at(done.seconds());
            case TrainingEvent.Finished end -> at(end.seconds());
            case TrainingEvent.Stopped end -> at(end.seconds());
            case TrainingEvent.Failed end -> new LaneResult(parameters, best, bestEpoch, seconds, end.reason());
            case TrainingEvent.Started _, TrainingEvent.CheckpointSaved _, TrainingEvent.LayersMoved _, TrainingEvent.OfRecommender _ -> this;
        };
    }

    private LaneResult at(double now) {
        return new LaneResult(parameters, best, bestEpoch, now, trouble);
    }

    /** What a ranking goes by: a lane that could not go on comes last, whatever it had reached. */
    double rank() {
        return trouble.isEmpty() ? best.orElse(Double.NEGATIVE_INFINITY) : Double.NEGATIVE_INFINITY;
    }
}
