package loupe.data;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * A square table of how many pictures of each class were taken for which class: a row a class that pictures have, a column
 * a class for which they are taken. What lies on the diagonal is right.
 *
 * @param classes how many there are
 * @param counts  row by row, {@code classes * classes} of them
 */
public record ClassCounts(int classes, List<Integer> counts) {

    public ClassCounts {
        counts = List.copyOf(counts);
        if (counts.size() != classes * classes) {
            throw new IllegalArgumentException(counts.size() + " counts for " + classes + " classes");
        }
    }

    /**
     * Counts pictures.
     *
     * @param labels the class of each
     * @param taken  the class for which the picture of that number is taken
     */
    static ClassCounts of(int classes, byte[] labels, IntUnaryOperator taken) {
        int[] counts = new int[classes * classes];
        for (int i = 0; i < labels.length; i++) {
            counts[(labels[i] & 0xFF) * classes + taken.applyAsInt(i)]++;
        }
        return new ClassCounts(classes, IntStream.of(counts).boxed().toList());
    }

    /** How many pictures of the one class are taken for the other. */
    public int at(ClassPair pair) {
        return counts.get(pair.of() * classes + pair.as());
    }

    /** How many pictures that class has. */
    public int has(int label) {
        return IntStream.range(0, classes).map(as -> at(new ClassPair(label, as))).sum();
    }

    /** How many pictures are taken for that class, rightly or not. */
    public int takenFor(int label) {
        return IntStream.range(0, classes).map(of -> at(new ClassPair(of, label))).sum();
    }

    /** How many pictures there are. */
    public int total() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** How many are right. */
    public int right() {
        return IntStream.range(0, classes).map(i -> at(new ClassPair(i, i))).sum();
    }

    /** The part of the first class' pictures that is taken for the second, from 0 to 1; 0 where it has none. */
    public double share(ClassPair pair) {
        return share(at(pair), has(pair.of()));
    }

    /** The part of that class' pictures that is found: the right ones among those that it has. 0 where it has none. */
    public double recall(int label) {
        return share(new ClassPair(label, label));
    }

    /** The right ones among all that are taken for that class, from 0 to 1; 0 where none is. */
    public double precision(int label) {
        return share(at(new ClassPair(label, label)), takenFor(label));
    }

    /** The part of all pictures that is right. */
    public double accuracy() {
        return share(right(), total());
    }

    /** The mistake that is made most often, the first of equals; empty where none is made. */
    public Optional<ClassPair> worst() {
        return IntStream.range(0, classes * classes).mapToObj(i -> new ClassPair(i / classes, i % classes))
                .filter(pair -> !pair.isRight() && at(pair) > 0).max(Comparator.comparingInt(this::at)
                        .thenComparing(Comparator.comparingInt(this::place).reversed()));
    }

    private int place(ClassPair pair) {
        return pair.of() * classes + pair.as();
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
