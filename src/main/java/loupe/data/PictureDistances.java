package loupe.data;

import java.util.Arrays;

/**
 * Scalar products of many pictures, exactly. All pictures lie pixel by pixel, so that one pixel of many pictures is gone
 * through at once; sums are kept in floats for so few pixels that every one of them is a whole number below 2^24.
 */
final class PictureDistances {

    /** Pictures of a block: its pixels stay in the processor's cache while many others are multiplied with it. */
    static final int BLOCK = 256;

    /** 256 products of at most 255 * 255 stay below 2^24, up to which a float has every whole number. */
    private static final int EXACT = 256;

    private final int count;
    private final int area;
    /** Block by block, pixel by pixel, the block's pictures. */
    private final float[] columns;
    private final float[] rows;
    private final int[] squares;

    PictureDistances(LabelledImages images) {
        count = images.count();
        area = images.rows() * images.columns();
        int blocks = (count + BLOCK - 1) / BLOCK;
        columns = new float[blocks * BLOCK * area];
        rows = new float[count * area];
        squares = new int[blocks * BLOCK];
        for (int i = 0; i < count; i++) {
            int base = i / BLOCK * BLOCK * area + i % BLOCK;
            for (int p = 0; p < area; p++) {
                int level = images.pixels()[i * area + p] & 0xFF;
                rows[i * area + p] = level;
                columns[base + p * BLOCK] = level;
                squares[i] += level * level;
            }
        }
    }

    int blocks() {
        return squares.length / BLOCK;
    }

    /** How many pictures {@code block} has. */
    int in(int block) {
        return Math.min(BLOCK, count - block * BLOCK);
    }

    /** Writes the squared distances of {@code picture} to all pictures of {@code block} into {@code distances}. */
    void to(int picture, int block, int[] distances, float[] sums) {
        Arrays.fill(distances, 0, BLOCK, 0);
        for (int from = 0; from < area; from += EXACT) {
            multiply(picture, block, from, Math.min(area, from + EXACT), sums);
            for (int j = 0; j < BLOCK; j++) {
                distances[j] += (int) sums[j];
            }
        }
        for (int j = 0; j < BLOCK; j++) {
            distances[j] = squares[picture] + squares[block * BLOCK + j] - 2 * distances[j];
        }
    }

    /** Pixels four at a time, so that the sums are fetched and put back once for four products. */
    private void multiply(int picture, int block, int from, int to, float[] sums) {
        Arrays.fill(sums, 0, BLOCK, 0);
        int row = picture * area;
        int base = block * BLOCK * area;
        int p = from;
        for (; p + 4 <= to; p += 4) {
            float a = rows[row + p];
            float b = rows[row + p + 1];
            float c = rows[row + p + 2];
            float d = rows[row + p + 3];
            if (a + b + c + d > 0) {
                addFour(a, b, c, d, base + p * BLOCK, sums);
            }
        }
        for (; p < to; p++) {
            addOne(rows[row + p], base + p * BLOCK, sums);
        }
    }

    private void addFour(float a, float b, float c, float d, int at, float[] sums) {
        float[] all = columns;
        for (int j = 0; j < BLOCK; j++) {
            sums[j] += a * all[at + j] + b * all[at + BLOCK + j] + c * all[at + 2 * BLOCK + j] + d * all[at + 3 * BLOCK + j];
        }
    }

    private void addOne(float a, int at, float[] sums) {
        float[] all = columns;
        for (int j = 0; j < BLOCK; j++) {
            sums[j] += a * all[at + j];
        }
    }
}
