package loupe.data.moonlight;

import java.util.stream.IntStream;
import loupe.data.Chance;

/** Orders drawn by chance. */
final class Order {

    private Order() {}

    /** The numbers from 0 to before {@code count}, each order alike (Fisher and Yates 1938). */
    static int[] shuffled(int count, Chance chance) {
        int[] order = IntStream.range(0, count).toArray();
        for (int last = count - 1; last > 0; last--) {
            int other = chance.below(last + 1);
            int kept = order[last];
            order[last] = order[other];
            order[other] = kept;
        }
        return order;
    }
}
