package loupe.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Events as the lines that the workshop's own training loop printed. Feed one run's events in order.
 *
 * <p>{@code [Epoch 0 Batch 100] Training: accuracy=0.713400, 51234.56 samples/s} at each {@code interval}-th batch,
 * by its number; the speed is that of the batches since the line before.
 */
public final class TrainingLines {

    private final int interval;
    private int batchSize;
    private boolean onCut;
    private int epoch = -1;
    private double right;
    private double secondsBefore;
    private double secondsAtLine;
    private int batchAtLine;

    /** @param interval batches between two lines; 0 for none */
    public TrainingLines(int interval) {
        this.interval = interval;
    }

    /** The lines that {@code event} adds, often none. */
    public List<String> of(TrainingEvent event) {
        return switch (event) {
            case TrainingEvent.Started started -> {
                batchSize = started.job().settings().batch();
                onCut = started.job().validation() instanceof Validation.Cut;
                yield List.of();
            }
            case TrainingEvent.BatchesDone done -> batches(done);
            case TrainingEvent.EpochDone done -> {
                secondsBefore = done.seconds();
                yield epoch(done);
            }
            case TrainingEvent.CheckpointSaved saved -> List.of();
            case TrainingEvent.LayersMoved moved -> List.of();
            case TrainingEvent.RecommenderStarted started -> List.of();
            case TrainingEvent.Measured measured -> List.of("[Epoch " + measured.epoch() + "] " + figures(measured));
            case TrainingEvent.Finished finished -> List.of("parameters sha256=" + finished.parametersSha256());
            case TrainingEvent.Stopped stopped -> List.of("parameters sha256=" + stopped.parametersSha256());
            case TrainingEvent.Failed failed -> List.of();
        };
    }

    /** Where it is tried on a cut of the training pictures, something may look for the loss. */
    private List<String> epoch(TrainingEvent.EpochDone done) {
        List<String> lines = new ArrayList<>(List.of(line("[Epoch %d] Training: accuracy=%.6f", done.epoch(), done.trainingAccuracy()),
                line("[Epoch %d] Validation: accuracy=%.6f", done.epoch(), done.validationAccuracy())));
        if (onCut) {
            lines.add(line("[Epoch %d] Validation: loss=%.6f", done.epoch(), done.validationLoss()));
        }
        return lines;
    }

    private static String figures(TrainingEvent.Measured measured) {
        return measured.figures().entrySet().stream().map(figure -> line("%s=%.6f", figure.getKey(), figure.getValue()))
                .collect(Collectors.joining(", "));
    }

    private List<String> batches(TrainingEvent.BatchesDone done) {
        if (done.epoch() != epoch) {
            epoch = done.epoch();
            right = 0;
            batchAtLine = 0;
            secondsAtLine = secondsBefore;
        }
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < done.batches().size(); i++) {
            int batch = done.firstBatch() + i;
            right += done.batches().get(i).accuracy();
            if (interval > 0 && batch % interval == 0) {
                double seconds = secondsBefore
                        + (done.seconds() - secondsBefore) * (i + 1) / done.batches().size();
                double speed = (batch - batchAtLine) * (double) batchSize / Math.max(seconds - secondsAtLine, 1e-9);
                lines.add(line("[Epoch %d Batch %d] Training: accuracy=%.6f, %.2f samples/s",
                        epoch, batch, right / batch, speed));
                batchAtLine = batch;
                secondsAtLine = seconds;
            }
        }
        secondsBefore = done.seconds();
        return lines;
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
