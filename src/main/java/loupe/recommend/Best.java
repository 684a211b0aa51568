package loupe.recommend;

import java.util.BitSet;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** The first rows of an order. */
final class Best {

    private Best() {}

    /** The {@code count} rows of {@code open} with the highest scores, highest first; of equals the lower row, and what is no number last. */
    static IntStream of(double[] scores, BitSet open, int count) {
        Comparator<Integer> worstFirst = Comparator.<Integer>comparingDouble(row -> Double.isNaN(scores[row]) ? Double.NEGATIVE_INFINITY : scores[row])
                .thenComparing(Comparator.reverseOrder());
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
