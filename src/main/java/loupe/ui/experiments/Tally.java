package loupe.ui.experiments;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import loupe.data.ClassCounts;
import loupe.data.LabelledImages;
import loupe.inference.Classifier;
import loupe.inference.Prediction;
import loupe.ui.common.Numerals;
import loupe.ui.common.Texts;
import loupe.ui.common.confusion.ConfusionTable;
import loupe.ui.common.confusion.Meaning;

/** What one checkpoint takes the test pictures for, counted as far as somebody had the patience. Not safe for several threads. */
final class Tally {

    private static final int PIECE = 20;

    private final LabelledImages pictures;
    private final long step;
    private final List<String> names;
    private final int[] counts;
    private int counted;

    /** @param step batches done at the checkpoint @param names one a class */
    Tally(LabelledImages pictures, long step, List<String> names) {
        this.pictures = pictures;
        this.step = step;
        this.names = names;
        counts = new int[names.size() * names.size()];
    }

    /** Takes what somebody else counted on all of the pictures; anything else is passed over. */
    void take(ClassCounts whole) {
        if (whole.classes() == names.size() && whole.total() == pictures.count()) {
            for (int i = 0; i < counts.length; i++) {
                counts[i] = whole.counts().get(i);
            }
            counted = pictures.count();
        }
    }

    int counted() {
        return counted;
    }

    /** Whether all pictures are counted. */
    boolean whole() {
        return counted == pictures.count();
    }

    /** Counts on, piece by piece, until {@code count} of the pictures are counted, or another checkpoint is wanted. */
    void countTo(int count, Classifier classifier, BooleanSupplier stale) {
        while (counted < Math.min(count, pictures.count()) && !stale.getAsBoolean()) {
            int first = counted;
            int end = Math.min(pictures.count(), first + PIECE);
            float[][] answers = classifier.classify(IntStream.range(first, end).mapToObj(pictures::image).toList());
            for (int i = 0; i < answers.length; i++) {
                int label = pictures.label(first + i);
                if (label < names.size()) {
                    counts[label * names.size() + Prediction.of(answers[i]).label()]++;
                }
            }
            counted = end;
        }
    }

    /** What is counted so far, and says so. */
    ConfusionTable table() {
        String title = whole() ? Texts.of("experiments.confusion", Numerals.count(counted), Numerals.count(step))
                : Texts.of("experiments.confusion.soFar", Numerals.count(counted), Numerals.count(pictures.count()), Numerals.count(step));
        return new ConfusionTable(title, Meaning.ANSWERS, new ClassCounts(names.size(), IntStream.of(counts).boxed().toList()), names);
    }
}
