package loupe.data;

import java.util.List;

/**
 * The pen of the workshop's drawing page: a stamp of 2x2 whole pixels, the upper left one where the pen is. It is put down
 * all along the strokes, so that fast ones have no gaps.
 */
final class PixelStamp {

    /** Its side in pixels of the 28x28 frame. */
    static final int SIDE = 2;

    /** From one stamp to the next, in pixels. */
    private static final double STEP = 0.25;

    private PixelStamp() {}

    /** The picture of strokes in the 28x28 frame; pixels whose middle lies outside {@code paper} stay empty. */
    static GrayImage picture(List<Stroke> strokes, Bounds paper) {
        float[] ink = new float[GrayImage.SIDE * GrayImage.SIDE];
        for (Stroke stroke : strokes) {
            Stroke.Point last = stroke.points().getFirst();
            for (Stroke.Point point : stroke.points()) {
                line(last, point, ink, paper);
                last = point;
            }
        }
        return new GrayImage(GrayImage.SIDE, GrayImage.SIDE, ink);
    }

    private static void line(Stroke.Point from, Stroke.Point to, float[] ink, Bounds paper) {
        int steps = 1 + (int) Math.min(10_000, Math.hypot(to.x() - from.x(), to.y() - from.y()) / STEP);
        for (int i = 0; i <= steps; i++) {
            double share = (double) i / steps;
            put((int) Math.floor(from.x() + share * (to.x() - from.x())),
                    (int) Math.floor(from.y() + share * (to.y() - from.y())), ink, paper);
        }
    }

    private static void put(int column, int row, float[] ink, Bounds paper) {
        for (int y = row; y < row + SIDE; y++) {
            for (int x = column; x < column + SIDE; x++) {
                boolean inFrame = x >= 0 && y >= 0 && x < GrayImage.SIDE && y < GrayImage.SIDE;
                if (inFrame && paper.shareOfPixel(x, y) >= 0.5) {
                    ink[y * GrayImage.SIDE + x] = 1;
                }
            }
        }
    }
}
