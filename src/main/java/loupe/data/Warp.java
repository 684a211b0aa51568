package loupe.data;

/**
 * Moves, turns, zooms, slants and stretches a 28x28 picture in one pass: each new pixel is taken from its place in the old
 * picture, between pixels bilinearly; outside there is paper. Places are fixed-point numbers.
 */
final class Warp {

    private static final int SIDE = GrayImage.SIDE;
    private static final int ONE = 1 << Lattice.PLACES;
    /** One column of paper before the picture and two behind it; rows likewise. */
    private static final int STRIDE = SIDE + 3;
    private static final int FURTHEST = (SIDE + 1) * ONE;
    private static final double MIDDLE = (SIDE - 1) / 2.0;

    private final byte[] framed = new byte[STRIDE * STRIDE];

    /** Writes what becomes of {@code pixels} into {@code target} from {@code to} on. */
    void take(byte[] pixels, Augmenter.Amounts amounts, Lattice lattice, byte[] target, int to) {
        for (int row = 0; row < SIDE; row++) {
            System.arraycopy(pixels, row * SIDE, framed, (row + 1) * STRIDE + 1, SIDE);
        }
        double cos = StrictMath.cos(Math.toRadians(amounts.degrees())) / amounts.scale();
        double sin = StrictMath.sin(Math.toRadians(amounts.degrees())) / amounts.scale();
        double across = cos - amounts.slant() * sin;
        double down = sin + amounts.slant() * cos;
        double left = -MIDDLE - amounts.right();
        double top = -MIDDLE - amounts.down();
        for (int row = 0; row < SIDE; row++) {
            int x = fixed(MIDDLE + 1 + across * left + down * (top + row));
            int y = fixed(MIDDLE + 1 - sin * left + cos * (top + row));
            row(x, y, fixed(across), fixed(-sin), lattice, row * SIDE, target, to + row * SIDE);
        }
    }

    private void row(int firstX, int firstY, int stepX, int stepY, Lattice lattice, int at, byte[] target, int to) {
        int[] right = lattice.right();
        int[] down = lattice.down();
        for (int i = 0; i < SIDE; i++) {
            int x = Math.min(Math.max(firstX + i * stepX - right[at + i], 0), FURTHEST);
            int y = Math.min(Math.max(firstY + i * stepY - down[at + i], 0), FURTHEST);
            int place = (y >> Lattice.PLACES) * STRIDE + (x >> Lattice.PLACES);
            int toRight = (x & ONE - 1) >> 8;
            int upper = (framed[place] & 0xFF) * (256 - toRight) + (framed[place + 1] & 0xFF) * toRight;
            int lower = (framed[place + STRIDE] & 0xFF) * (256 - toRight) + (framed[place + STRIDE + 1] & 0xFF) * toRight;
            int below = (y & ONE - 1) >> 8;
            target[to + i] = (byte) (upper * (256 - below) + lower * below + (1 << 15) >> 16);
        }
    }

    private static int fixed(double number) {
        return (int) Math.rint(number * ONE);
    }
}
