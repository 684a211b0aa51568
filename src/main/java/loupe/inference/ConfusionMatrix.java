package loupe.inference;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import loupe.data.ClassCounts;
import loupe.data.ClassPair;
import loupe.data.LabelledImages;

/**
 * What a network answered to pictures whose class is known: which classes it takes for which, and how sure it was.
 *
 * @param images      the pictures
 * @param classes     how many there are; every answer is one of them
 * @param answers     the class that the network found most likely, one a picture
 * @param confidences how likely it found that class, from 0 to 1, one a picture
 */
public record ConfusionMatrix(LabelledImages images, int classes, List<Integer> answers, List<Float> confidences) {

    public ConfusionMatrix {
        answers = List.copyOf(answers);
        confidences = List.copyOf(confidences);
        if (answers.size() != images.count() || confidences.size() != images.count()) {
            throw new IllegalArgumentException(answers.size() + " answers to " + images.count() + " pictures");
        }
    }

    /** How many pictures of each class got which answer. */
    public ClassCounts counts() {
        int[] counts = new int[classes * classes];
        IntStream.range(0, images.count()).forEach(i -> counts[images.label(i) * classes + answers.get(i)]++);
        return new ClassCounts(classes, IntStream.of(counts).boxed().toList());
    }

    /**
     * The pictures of a cell, the worst first: mistakes by how sure the network was of them; where it was right, those of
     * which it was least sure.
     */
    public List<Integer> pictures(ClassPair pair) {
        Comparator<Integer> sureness = Comparator.comparing(confidences::get);
        return IntStream.range(0, images.count())
                .filter(i -> images.label(i) == pair.of() && answers.get(i) == pair.as()).boxed()
                .sorted(pair.isRight() ? sureness : sureness.reversed()).toList();
    }
}
