package loupe.ui.common.chart;

import java.util.Arrays;

/**
 * Where a growing line is furthest up, or down: for each block of 16 points, each of 16 such blocks and so on, so that it is known of any
 * stretch in few steps.
 */
final class Peaks {

    private static final int BITS = 4;
    private static final int LEVELS = 5;

    private final int[][] blocks;
    private final int sign;

    /** @param sign 1 for up, -1 for down */
    Peaks(int sign) {
        this(sign, new int[LEVELS][16]);
    }

    private Peaks(int sign, int[][] blocks) {
        this.sign = sign;
        this.blocks = blocks;
    }

    /** Those of the line as it is now. */
    Peaks still() {
        return new Peaks(sign, Arrays.stream(blocks).map(int[]::clone).toArray(int[][]::new));
    }

    /** Takes in point {@code index}, which follows the one before, or begins anew with 0. */
    void add(double[] ys, int index) {
        for (int level = 1; level <= LEVELS; level++) {
            int block = index >> BITS * level;
            int[] kept = blocks[level - 1];
            if (block == kept.length) {
                kept = Arrays.copyOf(kept, 2 * block);
                blocks[level - 1] = kept;
            }
            boolean begins = index == block << BITS * level;
            if (begins || sign * ys[index] > sign * ys[kept[block]]) {
                kept[block] = index;
            }
        }
    }

    /** The first of the furthest points from {@code first} to before {@code end}, which lies behind it. */
    int furthest(double[] ys, int first, int end) {
        int best = first;
        int at = first;
        while (at < end) {
            int level = level(at, end);
            int candidate = level == 0 ? at : blocks[level - 1][at >> BITS * level];
            best = sign * ys[candidate] > sign * ys[best] ? candidate : best;
            at += 1 << BITS * level;
        }
        return best;
    }

    /** The largest blocks of which one begins at {@code at} and ends by {@code end}. */
    private static int level(int at, int end) {
        int level = 0;
        while (level < LEVELS && (at & (1 << BITS * (level + 1)) - 1) == 0 && at + (1 << BITS * (level + 1)) <= end) {
            level++;
        }
        return level;
    }
}
