package loupe.training;

import java.util.SplittableRandom;

/**
 * The order in which an epoch shows the training pictures: a Fisher-Yates shuffle that depends on (seed, epoch) and
 * on nothing else, so it is the same on every engine and machine.
 */
public final class BatchOrder {

    private BatchOrder() {}

    /** The pictures' numbers 0 to {@code count - 1} in the order of epoch {@code epoch} (from 0) of a run with {@code seed}. */
    public static int[] of(long seed, int epoch, int count) {
        SplittableRandom random = new SplittableRandom(mix(mix(seed) + epoch));
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }

    /** SplitMix64's finaliser (Steele, Lea, Flood 2014): spreads neighbouring numbers over all 64 bits. */
    private static long mix(long z) {
        z += 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
