package loupe.data;

/**
 * Takes specks and the paper's grain away: everything that neither is dark somewhere nor hangs together with anything large. What stays
 * is as it was.
 */
final class Specks {

    /** Less ink than this is paper. */
    private static final float PAPER = 0.2f;
    /** A stroke is at least so dark somewhere. */
    private static final float DARK = 0.5f;
    /** What has less ink than this share of the largest piece is a speck. */
    private static final double SPECK = 0.01;

    private final GrayImage ink;
    private final int[] pieces;
    private final int[] waiting;

    private Specks(GrayImage ink) {
        this.ink = ink;
        this.pieces = new int[ink.width() * ink.height()];
        this.waiting = new int[pieces.length];
    }

    /** {@code ink} without its specks. */
    static GrayImage removed(GrayImage ink) {
        return new Specks(ink).removed();
    }

    private GrayImage removed() {
        float[] pixels = ink.toArray();
        double[] masses = new double[pixels.length + 1];
        double most = 0;
        int count = 0;
        for (int i = 0; i < pixels.length; i++) {
            if (pixels[i] >= DARK && pieces[i] == 0) {
                masses[++count] = mass(i, count, pixels);
                most = Math.max(most, masses[count]);
            }
        }
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = pieces[i] > 0 && masses[pieces[i]] >= SPECK * most ? pixels[i] : 0;
        }
        return new GrayImage(ink.width(), ink.height(), pixels);
    }

    /** How much ink hangs together with the pixel {@code start}, over corners too; marks it all as one piece. */
    private double mass(int start, int piece, float[] pixels) {
        double mass = 0;
        int count = 1;
        waiting[0] = start;
        pieces[start] = piece;
        while (count > 0) {
            int at = waiting[--count];
            mass += pixels[at];
            for (int turn = 0; turn < 9; turn++) {
                int x = at % ink.width() + turn % 3 - 1;
                int y = at / ink.width() + turn / 3 - 1;
                int next = y * ink.width() + x;
                if (ink.at(x, y) >= PAPER && pieces[next] == 0) {
                    pieces[next] = piece;
                    waiting[count++] = next;
                }
            }
        }
        return mass;
    }
}
