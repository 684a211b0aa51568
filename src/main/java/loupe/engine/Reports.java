package loupe.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import loupe.training.TrainingEvent;

/** Bundles what the batches gave and tells it at most ten times a second; keeps the epoch's running sums. */
final class Reports {

    private static final double PERIOD = 0.1;

    private final Learner learner;
    private final Stopwatch watch;
    private final Consumer<? super TrainingEvent> events;
    private final List<TrainingEvent.LayersMoved> moves = new ArrayList<>();
    private double last;
    private int epoch;
    private int told;
    private double lossSum;
    private double rightSum;

    Reports(Learner learner, Stopwatch watch, Consumer<? super TrainingEvent> events) {
        this.learner = learner;
        this.watch = watch;
        this.events = events;
    }

    /** @param newEpoch from 0 */
    void beginEpoch(int newEpoch) {
        goOn(newEpoch, 0, 0, 0);
    }

    /** Goes on in epoch {@code newEpoch} after {@code batches} that were told, with their sums. */
    void goOn(int newEpoch, int batches, double losses, double rights) {
        epoch = newEpoch;
        told = batches;
        lossSum = losses;
        rightSum = rights;
    }

    /** Whether a tenth of a second has passed since the last bundle. */
    boolean isDue() {
        return watch.seconds() - last >= PERIOD;
    }

    /** Waits for the batches under way and tells them. @throws LossFault where a loss is not a number; those before it are told */
    void tell() throws LossFault {
        List<TrainingEvent.Batch> batches = learner.outcomes();
        int good = 0;
        while (good < batches.size() && Float.isFinite(batches.get(good).loss())) {
            lossSum += batches.get(good).loss();
            rightSum += batches.get(good).accuracy();
            good++;
        }
        last = watch.seconds();
        if (good > 0) {
            events.accept(new TrainingEvent.BatchesDone(epoch, told + 1, batches.subList(0, good), last));
        }
        told += good;
        moves.forEach(events);
        moves.clear();
        if (good < batches.size()) {
            throw new LossFault(epoch, told + 1);
        }
    }

    /** Tells {@code move} with the next bundle. */
    void moved(TrainingEvent.LayersMoved move) {
        moves.add(move);
    }

    /** Batches of this epoch that were told. */
    int told() {
        return told;
    }

    double lossSum() {
        return lossSum;
    }

    double rightSum() {
        return rightSum;
    }

    /** The end of the epoch, after all its batches were told. */
    void endEpoch(Score validation) {
        int count = Math.max(1, told);
        events.accept(new TrainingEvent.EpochDone(epoch, lossSum / count, rightSum / count,
                validation.loss(), validation.accuracy(), watch.seconds()));
    }
}
