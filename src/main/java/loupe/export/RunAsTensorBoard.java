package loupe.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loupe.training.LayerMove;
import loupe.training.TrainingEvent;

/**
 * A run as TensorBoard's scalars: {@code batch/loss} and {@code batch/accuracy} of every batch, {@code epoch/...} of every epoch, {@code gradient/...} and
 * {@code update/...} of every trained layer, all by
 * the batches done (a recommender's by its epochs). A batch has the time of its bundle.
 */
public final class RunAsTensorBoard {

    private RunAsTensorBoard() {}

    /** Writes the file of a run. @param began seconds since 1970 */
    public static void write(List<TrainingEvent> events, double began, OutputStream out) throws IOException {
        TensorBoardEvents file = new TensorBoardEvents(out, began);
        Steps steps = new Steps();
        for (TrainingEvent event : events) {
            switch (event) {
                case TrainingEvent.Started started -> steps = new Steps(started);
                case TrainingEvent.BatchesDone done -> add(file, done, began + done.seconds(), steps.before(done.epoch()));
                case TrainingEvent.LayersMoved moved -> file.scalars(began + moved.seconds(), moved.step(), named(moved));
                case TrainingEvent other -> {
                    for (RunTables.Epoch epoch : RunTables.epochs("", List.of(other))) {
                        file.scalars(began + epoch.seconds(), step(other, epoch, steps), named(epoch.figures()));
                    }
                }
            }
        }
    }

    private static long step(TrainingEvent event, RunTables.Epoch epoch, Steps steps) {
        return event instanceof TrainingEvent.EpochDone done ? steps.after(done.epoch()) : epoch.step();
    }

    private static void add(TensorBoardEvents file, TrainingEvent.BatchesDone done, double seconds, long before) throws IOException {
        for (int i = 0; i < done.batches().size(); i++) {
            TrainingEvent.Batch batch = done.batches().get(i);
            Map<String, Float> scalars = new LinkedHashMap<>();
            scalars.put("batch/loss", batch.loss());
            scalars.put("batch/accuracy", batch.accuracy());
            file.scalars(seconds, before + done.firstBatch() + i, scalars);
        }
    }

    private static Map<String, Float> named(TrainingEvent.LayersMoved moved) {
        Map<String, Float> named = new LinkedHashMap<>();
        for (LayerMove layer : moved.layers()) {
            named.put("gradient/" + layer.layer().replace(' ', '-'), (float) layer.gradient());
            named.put("update/" + layer.layer().replace(' ', '-'), (float) layer.update());
        }
        return named;
    }

    private static Map<String, Float> named(Map<String, Double> figures) {
        Map<String, Float> named = new LinkedHashMap<>();
        figures.forEach((name, figure) -> named.put("epoch/" + name.replace(' ', '-'), figure.floatValue()));
        return named;
    }
}
