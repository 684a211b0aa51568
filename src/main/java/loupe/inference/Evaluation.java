package loupe.inference;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import loupe.data.GrayImage;
import loupe.data.LabelledImages;

/** How often a network is right on pictures whose class is known. */
public final class Evaluation {

    /** Pictures that the network is shown in one call. */
    static final int BATCH = 1000;

    private final Classifier classifier;
    private final UnaryOperator<GrayImage> change;

    /**
     * @param classifier asked on the calling thread, {@value #BATCH} pictures at a time
     * @param change     what is done to each picture before the network sees it, on several threads at once
     */
    public Evaluation(Classifier classifier, UnaryOperator<GrayImage> change) {
        this.classifier = classifier;
        this.change = change;
    }

    /**
     * Shows the network every one of {@code images}.
     *
     * @param progress told after each batch how many pictures have been shown
     */
    public Score of(LabelledImages images, IntConsumer progress) {
        int right = 0;
        for (int from = 0; from < images.count(); from += BATCH) {
            int to = Math.min(from + BATCH, images.count());
            right += right(images, from, to);
            progress.accept(to);
        }
        return new Score(right, images.count());
    }

    private int right(LabelledImages images, int from, int to) {
        List<GrayImage> batch = IntStream.range(from, to).parallel().mapToObj(images::image).map(change).toList();
        float[][] answers = classifier.classify(batch);
        return (int) IntStream.range(0, answers.length)
                .filter(i -> Prediction.of(answers[i]).label() == images.label(from + i)).count();
    }

    /** How many of how many were right. */
    public record Score(int right, int count) {

        /** The share that was right, from 0 to 1; 0 where there were no pictures. */
        public double accuracy() {
            return count == 0 ? 0 : (double) right / count;
        }
    }
}
