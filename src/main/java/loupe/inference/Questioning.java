package loupe.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import loupe.data.LabelledImages;

/** Asks a network about every picture of a set, a few at a time, so that others may ask it in between. */
public final class Questioning {

    /** Pictures of one question. */
    static final int BATCH = 100;

    private final Classifier classifier;

    /** @param classifier asked on the calling thread, {@value #BATCH} pictures at a time */
    public Questioning(Classifier classifier) {
        this.classifier = classifier;
    }

    /**
     * Asks about all {@code images}.
     *
     * @param classes how many the network tells apart, at least as many as the labels
     * @param done    hears after each question how many pictures have been answered
     * @param stop    asked before each question; once it says yes, there is no result
     */
    public Optional<ConfusionMatrix> about(LabelledImages images, int classes, IntConsumer done, BooleanSupplier stop) {
        List<Integer> answers = new ArrayList<>(images.count());
        List<Float> confidences = new ArrayList<>(images.count());
        for (int from = 0; from < images.count(); from += BATCH) {
            if (stop.getAsBoolean()) {
                return Optional.empty();
            }
            int to = Math.min(from + BATCH, images.count());
            for (float[] row : classifier.classify(IntStream.range(from, to).mapToObj(images::image).toList())) {
                Prediction answer = Prediction.of(row);
                answers.add(answer.label());
                confidences.add(answer.confidence());
            }
            done.accept(to);
        }
        return Optional.of(new ConfusionMatrix(images, classes, answers, confidences));
    }
}
