package loupe.engine;

import java.util.Optional;
import java.util.stream.IntStream;
import loupe.data.ClassCounts;

/** Which pictures a network that is tried takes for what. */
final class Answers {

    /** A label is a byte; a network that tells more classes apart has no use for a table of them. */
    private static final int MOST_CLASSES = 256;

    private final int classes;
    private final int[] counts;

    Answers(int classes) {
        this.classes = classes;
        counts = new int[classes > MOST_CLASSES ? 0 : classes * classes];
    }

    /** Counts a batch. @param logits [pictures, classes], row by row @param labels the right class of each picture */
    void count(float[] logits, int[] labels) {
        for (int i = 0; i < labels.length && counts.length > 0; i++) {
            counts[labels[i] * classes + Score.largest(logits, i * classes, classes) - i * classes]++;
        }
    }

    /** All that were counted; empty where there are too many classes. */
    Optional<ClassCounts> counts() {
        return counts.length == 0 ? Optional.empty() : Optional.of(new ClassCounts(classes, IntStream.of(counts).boxed().toList()));
    }
}
