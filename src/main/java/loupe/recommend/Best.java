package loupe.recommend;

import java.util.BitSet;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** The first rows of an order. */
final class Best {

    private Best() {}

    /** The {@code count} rows of {@code open} with the highest scores, highest first; of equals the lower row, and what is no number last. */
    static IntStream of(double[] scores, BitSet open, int count) {
        return of(scores, row -> 0, open, count);
    }

    /** @param ties of equals the row with the higher one comes first */
    static IntStream of(double[] scores, IntUnaryOperator ties, BitSet open, int count) {
        Comparator<Integer> worstFirst = Comparator.<Integer>comparingDouble(row -> Double.isNaN(scores[row]) ? Double.NEGATIVE_INFINITY : scores[row])
                .thenComparingInt(ties::applyAsInt).thenComparing(Comparator.reverseOrder());
        PriorityQueue<Integer> kept = new PriorityQueue<>(worstFirst);
        open.stream().forEach(row -> {
            kept.add(row);
            if (kept.size() > count) {
                kept.poll();
            }
        });
        return kept.stream().sorted(worstFirst.reversed()).mapToInt(Integer::intValue);
    }
}
