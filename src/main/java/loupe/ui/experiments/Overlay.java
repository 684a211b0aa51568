package loupe.ui.experiments;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import loupe.training.TrainingEvent;
import loupe.ui.common.SeriesMark;
import loupe.ui.common.chart.ChartLine;

/**
 * The validation curves of up to four runs.
 *
 * @param loss     a line a run, by epochs
 * @param accuracy the same
 */
record Overlay(List<ChartLine> loss, List<ChartLine> accuracy) {

    static final Overlay NONE = new Overlay(List.of(), List.of());

    /** How many runs there are marks for. */
    static final int MOST = SeriesMark.values().length;

    Overlay {
        loss = List.copyOf(loss);
        accuracy = List.copyOf(accuracy);
    }

    /** This and the run called {@code name}, with the next mark. */
    Overlay and(String name, List<TrainingEvent> events) {
        List<ChartLine> losses = new ArrayList<>(loss);
        List<ChartLine> accuracies = new ArrayList<>(accuracy);
        SeriesMark mark = SeriesMark.values()[loss.size()];
        losses.add(line(name, mark, events, TrainingEvent.EpochDone::validationLoss));
        accuracies.add(line(name, mark, events, TrainingEvent.EpochDone::validationAccuracy));
        return new Overlay(losses, accuracies);
    }

    private static ChartLine line(String name, SeriesMark mark, List<TrainingEvent> events, ToDoubleFunction<TrainingEvent.EpochDone> value) {
        List<TrainingEvent.EpochDone> epochs = events.stream().filter(TrainingEvent.EpochDone.class::isInstance)
                .map(TrainingEvent.EpochDone.class::cast).toList();
        Optional<TrainingEvent.Started> started = events.stream().filter(TrainingEvent.Started.class::isInstance)
                .map(TrainingEvent.Started.class::cast).findFirst();
        return new ChartLine(name, mark, epochs.stream().mapToDouble(epoch -> end(started, epoch.epoch())).toArray(),
                epochs.stream().mapToDouble(value).toArray());
    }

    /** How many epochs were done at the end of epoch {@code epoch}; the last may be a part of one. */
    private static double end(Optional<TrainingEvent.Started> started, int epoch) {
        return started.map(run -> (double) run.job().settings().stepsAfter(epoch, run.batchesPerEpoch()) / run.batchesPerEpoch())
                .orElse(epoch + 1.0);
    }
}
