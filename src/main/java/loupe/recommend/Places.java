package loupe.recommend;

import java.util.stream.IntStream;
import loupe.data.Chance;

/** The places of arrays in an order. */
final class Places {

    private Places() {}

    /** The places of {@code keys}, none of which is below 0, so that the keys rise; equal keys keep their order. */
    static int[] rising(int[] keys) {
        int[] next = new int[IntStream.of(keys).max().orElse(0) + 2];
        for (int key : keys) {
            next[key + 1]++;
        }
        for (int key = 1; key < next.length; key++) {
            next[key] += next[key - 1];
        }
        int[] places = new int[keys.length];
        for (int place = 0; place < keys.length; place++) {
            places[next[keys[place]]++] = place;
        }
        return places;
    }

    /** The places from 0 to before {@code count}, each order alike (Fisher and Yates 1938). */
    static int[] shuffled(int count, Chance chance) {
        int[] places = IntStream.range(0, count).toArray();
        shuffle(places, chance);
        return places;
    }

    static void shuffle(int[] places, Chance chance) {
        for (int last = places.length - 1; last > 0; last--) {
            int other = chance.below(last + 1);
            int kept = places[last];
            places[last] = places[other];
            places[other] = kept;
        }
    }
}
