package loupe.recommend;

import java.util.BitSet;
import java.util.stream.IntStream;
import loupe.data.Chance;

/** Which films compete for a place in somebody's list when lists are judged. */
@FunctionalInterface
public interface Candidates {

    /** @param open the films that {@code person} did not rate in training, {@code chosen} their test films */
    BitSet of(int person, BitSet open, Metrics.Chosen chosen);

    /** All films that the person did not rate in training. */
    static Candidates all() {
        return (person, open, chosen) -> open;
    }

    /** Only those of {@code rows}. */
    static Candidates among(IntStream rows) {
        BitSet some = new BitSet();
        rows.forEach(some::set);
        return (person, open, chosen) -> {
            BitSet both = (BitSet) open.clone();
            both.and(some);
            return both;
        };
    }

    /**
     * The person's test films and {@code count} others by chance: a well-known way to make any recommender look good (Krichene and
     * Rendle 2020), to be shown as such.
     */
    static Candidates sampled(int count, long seed) {
        return (person, open, chosen) -> {
            BitSet others = (BitSet) open.clone();
            others.andNot(chosen.rows());
            int[] rows = others.stream().toArray();
            Places.shuffle(rows, Chance.of(seed, person));
            BitSet some = (BitSet) chosen.rows().clone();
            IntStream.of(rows).limit(count).forEach(some::set);
            return some;
        };
    }
}
