package loupe.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import loupe.training.TrainingEvent;

/** Runs as tables of comma-separated values: of all their epochs, of all their batches, of their layers; every line names its run. */
public final class RunTables {

    private static final List<String> EPOCH = List.of("run", "epoch", "step", "seconds");
    private static final List<String> BATCH = List.of("run", "epoch", "batch", "step", "seconds", "loss", "accuracy");

    private static final List<String> LAYER = List.of("run", "step", "seconds", "layer", "gradient", "update");

    private RunTables() {}

    /** An epoch of a run. @param epoch from 0 @param step batches done since the start of the run; a recommender's epochs @param figures by their names */
    public record Epoch(String run, int epoch, long step, double seconds, Map<String, Double> figures) {}

    /** The epochs that {@code events} of the run called {@code run} tell. */
    public static List<Epoch> epochs(String run, List<TrainingEvent> events) {
        List<Epoch> epochs = new ArrayList<>();
        Steps steps = new Steps();
        for (TrainingEvent event : events) {
            switch (event) {
                case TrainingEvent.Started started -> steps = new Steps(started);
                case TrainingEvent.EpochDone done -> epochs.add(new Epoch(run, done.epoch(), steps.after(done.epoch()), done.seconds(), figures(done)));
                case TrainingEvent.Measured measured -> epochs.add(new Epoch(run, measured.epoch(), measured.epoch() + 1, measured.seconds(),
                        measured.figures()));
                case TrainingEvent other -> { }
            }
        }
        return epochs;
    }

    /** What an epoch is measured by. */
    private static Map<String, Double> figures(TrainingEvent.EpochDone done) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("training loss", done.trainingLoss());
        figures.put("training accuracy", done.trainingAccuracy());
        figures.put("validation loss", done.validationLoss());
        figures.put("validation accuracy", done.validationAccuracy());
        return figures;
    }

    /** The table of {@code epochs}; a run that was not measured by a figure has nothing in its column. */
    public static String epochTable(List<Epoch> epochs) {
        Set<String> figures = new LinkedHashSet<>();
        epochs.forEach(epoch -> figures.addAll(epoch.figures().keySet()));
        StringBuilder table = new StringBuilder(Csv.line(joined(EPOCH, List.copyOf(figures))));
        for (Epoch epoch : epochs) {
            List<String> head = List.of(epoch.run(), Integer.toString(epoch.epoch()), Long.toString(epoch.step()), Csv.number(epoch.seconds()));
            table.append(Csv.line(joined(head, figures.stream()
                    .map(name -> Csv.number(epoch.figures().getOrDefault(name, Double.NaN))).toList())));
        }
        return table.toString();
    }

    /** The first line of the table of batches. */
    public static String batchHead() {
        return Csv.line(BATCH);
    }

    /** The lines of the table of batches for the run called {@code run}. Seconds stand at the last batch of each bundle, where they were taken. */
    public static String batches(String run, List<TrainingEvent> events) {
        StringBuilder table = new StringBuilder();
        Steps steps = new Steps();
        for (TrainingEvent event : events) {
            switch (event) {
                case TrainingEvent.Started started -> steps = new Steps(started);
                case TrainingEvent.BatchesDone done -> add(table, run, done, steps.before(done.epoch()));
                case TrainingEvent other -> { }
            }
        }
        return table.toString();
    }

    private static void add(StringBuilder table, String run, TrainingEvent.BatchesDone done, long before) {
        for (int i = 0; i < done.batches().size(); i++) {
            int batch = done.firstBatch() + i;
            TrainingEvent.Batch one = done.batches().get(i);
            table.append(Csv.line(List.of(run, Integer.toString(done.epoch()), Integer.toString(batch), Long.toString(before + batch),
                    batch == done.lastBatch() ? Csv.number(done.seconds()) : "", Csv.number(one.loss()), Csv.number(one.accuracy()))));
        }
    }

    /** The first line of the table of layers. */
    public static String layerHead() {
        return Csv.line(LAYER);
    }

    /** The lines of the table of layers for the run called {@code run}: how far each was moved by every so many-th step. */
    public static String layers(String run, List<TrainingEvent> events) {
        StringBuilder table = new StringBuilder();
        for (TrainingEvent event : events) {
            if (event instanceof TrainingEvent.LayersMoved moved) {
                moved.layers().forEach(layer -> table.append(Csv.line(List.of(run, Long.toString(moved.step()), Csv.number(moved.seconds()),
                        layer.layer(), Csv.number(layer.gradient()), Csv.number(layer.update())))));
            }
        }
        return table.toString();
    }

    /** A table of {@code rows}, each with values by the names of their columns. */
    public static String table(List<Map<String, String>> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        StringBuilder table = new StringBuilder(Csv.line(List.copyOf(columns)));
        rows.forEach(row -> table.append(Csv.line(columns.stream().map(name -> row.getOrDefault(name, "")).toList())));
        return table.toString();
    }

    private static List<String> joined(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
