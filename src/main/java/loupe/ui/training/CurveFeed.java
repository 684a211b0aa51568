package loupe.ui.training;

import java.util.function.IntToDoubleFunction;
import loupe.training.Hyperparameters;
import loupe.training.TrainingEvent;
import loupe.ui.common.chart.ChartQuantity;
import loupe.ui.common.chart.ChartViewModel;
import loupe.ui.common.chart.TrainingCurves;

/** Turns a run's events into its curves: training for every batch, validation once an epoch. On the screen's thread. */
final class CurveFeed {

    private final TrainingCurves loss = new TrainingCurves(ChartQuantity.LOSS);
    private final TrainingCurves accuracy = new TrainingCurves(ChartQuantity.ACCURACY);
    private int batchesPerEpoch = 1;
    private IntToDoubleFunction ends = epoch -> epoch + 1;

    ChartViewModel loss() {
        return loss.chart();
    }

    ChartViewModel accuracy() {
        return accuracy.chart();
    }

    /** Takes all curves away. */
    void clear() {
        loss.clear();
        accuracy.clear();
        refresh();
    }

    /** Adds what {@code event} tells. */
    void take(TrainingEvent event) {
        switch (event) {
            case TrainingEvent.Started started -> begin(started);
            case TrainingEvent.BatchesDone done -> add(done);
            case TrainingEvent.EpochDone done -> add(done);
            case TrainingEvent.CheckpointSaved saved -> { }
            case TrainingEvent.LayersMoved moved -> { }
            case TrainingEvent.OfRecommender other -> { }
            case TrainingEvent.Ended ended -> { }
        }
    }

    /** Has what was taken drawn. */
    void refresh() {
        loss.refresh();
        accuracy.refresh();
    }

    private void begin(TrainingEvent.Started started) {
        clear();
        batchesPerEpoch = Math.max(1, started.batchesPerEpoch());
        Hyperparameters settings = started.job().settings();
        ends = epoch -> (double) settings.stepsAfter(epoch, batchesPerEpoch) / batchesPerEpoch;
        loss.expect(settings.epochs());
        accuracy.expect(settings.epochs());
    }

    private void add(TrainingEvent.BatchesDone done) {
        for (int i = 0; i < done.batches().size(); i++) {
            double epochs = done.epoch() + (double) (done.firstBatch() + i) / batchesPerEpoch;
            loss.batch(epochs, done.batches().get(i).loss());
            accuracy.batch(epochs, done.batches().get(i).accuracy());
        }
    }

    private void add(TrainingEvent.EpochDone done) {
        double end = ends.applyAsDouble(done.epoch());
        loss.epoch(end, done.validationLoss());
        accuracy.epoch(end, done.validationAccuracy());
    }
}
