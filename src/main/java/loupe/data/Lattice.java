package loupe.data;

import java.util.Arrays;

/**
 * Paper that is stretched here and pressed there: knots seven pixels apart move by chance, and each pixel moves as the
 * cubic B-spline through the sixteen knots around it says, so never further than a knot and without a jump.
 */
final class Lattice {

    /** Fixed-point numbers have this many binary places. */
    static final int PLACES = 16;

    private static final int SIDE = GrayImage.SIDE;
    private static final int CELL = 7;
    private static final int KNOTS = SIDE / CELL + 3;

    private final int[] right = new int[SIDE * SIDE];
    private final int[] down = new int[SIDE * SIDE];
    private final float[] weights = new float[SIDE * 4];
    private final float[] knots = new float[KNOTS * KNOTS];
    private final float[] row = new float[KNOTS];

    Lattice() {
        for (int i = 0; i < SIDE; i++) {
            double t = (i + 0.5) / CELL - i / CELL;
            double u = 1 - t;
            weights[4 * i] = (float) (u * u * u / 6);
            weights[4 * i + 1] = (float) ((3 * t * t * t - 6 * t * t + 4) / 6);
            weights[4 * i + 2] = (float) ((3 * u * u * u - 6 * u * u + 4) / 6);
            weights[4 * i + 3] = (float) (t * t * t / 6);
        }
    }

    /** Moves the knots anew. Takes as many numbers whatever {@code most} is. */
    void draw(Chance chance, double most) {
        draw(chance, most, right);
        draw(chance, most, down);
    }

    /** How far each pixel moves to the right, row by row, in fixed-point pixels. */
    int[] right() {
        return right;
    }

    /** How far each pixel moves down. */
    int[] down() {
        return down;
    }

    private void draw(Chance chance, double most, int[] moves) {
        for (int i = 0; i < knots.length; i++) {
            knots[i] = (float) (most * (2 * chance.uniform() - 1) * (1 << PLACES));
        }
        if (most == 0) {
            Arrays.fill(moves, 0);
            return;
        }
        for (int y = 0; y < SIDE; y++) {
            for (int i = 0; i < KNOTS; i++) {
                row[i] = between(knots, y / CELL * KNOTS + i, KNOTS, y);
            }
            for (int x = 0; x < SIDE; x++) {
                moves[y * SIDE + x] = (int) between(row, x / CELL, 1, x);
            }
        }
    }

    private float between(float[] values, int first, int step, int pixel) {
        return weights[4 * pixel] * values[first] + weights[4 * pixel + 1] * values[first + step]
                + weights[4 * pixel + 2] * values[first + 2 * step] + weights[4 * pixel + 3] * values[first + 3 * step];
    }
}
