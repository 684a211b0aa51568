package loupe.ui.experiments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import loupe.training.Hyperparameters;
import loupe.training.LayerMove;
import loupe.training.TrainingEvent;
import loupe.ui.common.chart.ChartAxis;
import loupe.ui.common.chart.ChartLine;
import loupe.ui.common.chart.Points;
import loupe.ui.common.chart.Smoothing;

/**
 * What a run of a network told, ready to be drawn.
 *
 * @param name as the list has it
 */
record Course(String name, Optional<TrainingEvent.Started> started, List<Told> batches, List<TrainingEvent.EpochDone> epochs,
              List<TrainingEvent.LayersMoved> moves) {

    private static final double BILLION = 1e9;

    /** A batch. @param step from 1 @param seconds when it was done; within a bundle evenly spread */
    record Told(long step, double seconds, TrainingEvent.Batch batch) {}

    static Course of(String name, List<TrainingEvent> events) {
        Optional<TrainingEvent.Started> started = events.stream().filter(TrainingEvent.Started.class::isInstance)
                .map(TrainingEvent.Started.class::cast).findFirst();
        int perEpoch = started.map(TrainingEvent.Started::batchesPerEpoch).orElse(1);
        List<Told> batches = new ArrayList<>();
        List<TrainingEvent.EpochDone> epochs = new ArrayList<>();
        List<TrainingEvent.LayersMoved> moves = new ArrayList<>();
        double before = 0;
        for (TrainingEvent event : events) {
            switch (event) {
                case TrainingEvent.BatchesDone done -> {
                    int count = done.batches().size();
                    for (int i = 0; i < count; i++) {
                        batches.add(new Told((long) done.epoch() * perEpoch + done.firstBatch() + i,
                                before + (done.seconds() - before) * (i + 1) / count, done.batches().get(i)));
                    }
                    before = done.seconds();
                }
                case TrainingEvent.EpochDone done -> {
                    epochs.add(done);
                    before = done.seconds();
                }
                case TrainingEvent.LayersMoved moved -> moves.add(moved);
                case TrainingEvent other -> { }
            }
        }
        return new Course(name, started, List.copyOf(batches), List.copyOf(epochs), List.copyOf(moves));
    }

    /** The validation after each epoch. @param place the run's number among those that are drawn */
    ChartLine validation(int place, ChartAxis axis, ToDoubleFunction<TrainingEvent.EpochDone> value) {
        return new ChartLine(name, place, ChartLine.Kind.POINTS, Points.of(
                epochs.stream().mapToDouble(epoch -> x(axis, stepsAfter(epoch.epoch()), epoch.seconds())).toArray(),
                epochs.stream().mapToDouble(value).toArray()));
    }

    /** Each batch, and over it its smoothed line, which is called {@code smoothed}. */
    List<ChartLine> training(int place, String smoothed, ChartAxis axis, ToDoubleFunction<TrainingEvent.Batch> value) {
        double[] xs = batches.stream().mapToDouble(told -> x(axis, told.step(), told.seconds())).toArray();
        double[] values = batches.stream().mapToDouble(told -> value.applyAsDouble(told.batch())).toArray();
        return List.of(new ChartLine(name, place, ChartLine.Kind.RAW, Points.of(xs, values)),
                new ChartLine(smoothed, place, ChartLine.Kind.SMOOTHED, Points.of(xs, Smoothing.of(values))));
    }

    /** The learning rate of each batch. */
    ChartLine rate(int place, ChartAxis axis) {
        double[] rates = batches.stream().mapToDouble(told -> rate(told.step())).toArray();
        return new ChartLine(name, place, ChartLine.Kind.SMOOTHED,
                Points.of(batches.stream().mapToDouble(told -> x(axis, told.step(), told.seconds())).toArray(), rates));
    }

    private double rate(long step) {
        return started.map(begun -> {
            Hyperparameters settings = begun.job().settings();
            return settings.learningRate() * settings.schedule().factor(step - 1, settings.steps(begun.batchesPerEpoch()));
        }).orElse(Double.NaN);
    }

    /** A line for each trained layer. */
    List<ChartLine> layers(ChartAxis axis, ToDoubleFunction<LayerMove> value) {
        Map<String, Points> points = new LinkedHashMap<>();
        for (TrainingEvent.LayersMoved moved : moves) {
            double x = x(axis, moved.step(), moved.seconds());
            moved.layers().forEach(layer -> points.computeIfAbsent(layer.layer(), name -> new Points())
                    .add(x, value.applyAsDouble(layer)));
        }
        List<ChartLine> lines = new ArrayList<>();
        points.forEach((layer, all) -> lines.add(new ChartLine(layer, lines.size(), ChartLine.Kind.SMOOTHED, all)));
        return lines;
    }

    private double x(ChartAxis axis, double step, double seconds) {
        return switch (axis) {
            case EPOCHS -> step / started.map(TrainingEvent.Started::batchesPerEpoch).orElse(1);
            case BATCHES -> step;
            case SECONDS -> seconds;
            case MULTIPLY_ADDS -> started.map(begun -> step * begun.job().settings().batch() * begun.job().network().multiplyAdds() / BILLION)
                    .orElse(step);
        };
    }

    private double stepsAfter(int epoch) {
        return started.map(begun -> (double) begun.job().settings().stepsAfter(epoch, begun.batchesPerEpoch())).orElse(epoch + 1.0);
    }
}
