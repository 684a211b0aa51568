package loupe.recommend;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How good lists of ten are, as means over the people with test ratings.
 *
 * @param precision share of the list that the person chose
 * @param recall    share of the person's choices that are in the list
 * @param ndcg      normalised discounted cumulative gain: each choice counts 1 / log2(rank + 1), divided by what the best list would have
 * @param hitRate   share of people with at least one choice in their list
 * @param coverage  share of all films that are in at least one list
 */
public record RankScores(double precision, double recall, double ndcg, double hitRate, double coverage) {

    /** The figures by the names that files and lines use. */
    public Map<String, Double> byName() {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("precision@10", precision);
        figures.put("recall@10", recall);
        figures.put("ndcg@10", ndcg);
        figures.put("hr@10", hitRate);
        figures.put("coverage", coverage);
        return figures;
    }

    /** What one list is worth at its place, from 1. */
    static double gain(int rank) {
        return Math.log(2) / Math.log(rank + 1);
    }

    /** Adds up list by list. */
    static final class Sum {

        private final int films;
        private final BitSet listed = new BitSet();
        private int people;
        private double precision;
        private double recall;
        private double ndcg;
        private int hits;

        Sum(int films) {
            this.films = films;
        }

        /** @param list rows, best first, {@code wanted} what the person chose */
        void add(int[] list, BitSet wanted) {
            int right = 0;
            double gained = 0;
            for (int i = 0; i < list.length; i++) {
                listed.set(list[i]);
                if (wanted.get(list[i])) {
                    right++;
                    gained += gain(i + 1);
                }
            }
            double best = IntStream.rangeClosed(1, Math.min(Metrics.TOP, wanted.cardinality())).mapToDouble(RankScores::gain).sum();
            people++;
            precision += (double) right / Metrics.TOP;
            recall += (double) right / wanted.cardinality();
            ndcg += gained / best;
            hits += right > 0 ? 1 : 0;
        }

        RankScores mean() {
            return new RankScores(precision / people, recall / people, ndcg / people, (double) hits / people,
                    (double) listed.cardinality() / films);
        }
    }
}
