package loupe.data;

import java.util.Arrays;

/**
 * The 28x28 frame while round pens move over it. For every pixel it keeps how deep the pixel's centre lies inside the
 * ink: the pen's radius less the distance from the pen's path, negative outside. Pixel i covers i to i + 1. Not for
 * several threads at once.
 */
final class InkField {

    private static final int SIDE = GrayImage.SIDE;

    private final double softness;
    private final float[] depth = new float[SIDE * SIDE];

    /** @param softness over how many pixels the ink's edge fades from full to none, above 0 */
    InkField(double softness) {
        this.softness = softness;
        clear();
    }

    /** Takes all ink away. */
    void clear() {
        Arrays.fill(depth, Float.NEGATIVE_INFINITY);
    }

    /** Moves a pen straight from one place to another; its radius changes evenly on the way. */
    void line(double x0, double y0, double radius0, double x1, double y1, double radius1) {
        double reach = Math.max(radius0, radius1) + softness / 2;
        int top = clamp(Math.floor(Math.min(y0, y1) - reach));
        int bottom = clamp(Math.ceil(Math.max(y0, y1) + reach));
        Band band = new Band(x0, y0, x1, y1, reach);
        for (int y = top; y < bottom; y++) {
            int right = clamp(Math.ceil(band.right(y + 0.5)));
            for (int x = clamp(Math.floor(band.left(y + 0.5))); x < right; x++) {
                double along = band.along(x + 0.5, y + 0.5);
                double radius = radius0 + along * (radius1 - radius0);
                float inside = (float) (radius - band.distance(x + 0.5, y + 0.5, along));
                int at = y * SIDE + x;
                depth[at] = Math.max(depth[at], inside);
            }
        }
    }

    /** How dark the pixel is, 0 to 1. */
    double ink(int x, int y) {
        return Math.clamp(depth[y * SIDE + x] / softness + 0.5, 0.0, 1.0);
    }

    private static int clamp(double pixel) {
        return (int) Math.clamp(pixel, 0.0, (double) SIDE);
    }

    /** What lies within {@code reach} of the line between two places. */
    private record Band(double x0, double y0, double x1, double y1, double dx, double dy, double square, double reach) {

        Band(double x0, double y0, double x1, double y1, double reach) {
            this(x0, y0, x1, y1, x1 - x0, y1 - y0, (x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0), reach);
        }

        /** Where between start (0) and end (1) the line comes nearest to a place. */
        double along(double x, double y) {
            return square == 0 ? 0 : Math.clamp(((x - x0) * dx + (y - y0) * dy) / square, 0.0, 1.0);
        }

        double distance(double x, double y, double along) {
            double awayX = x - x0 - along * dx;
            double awayY = y - y0 - along * dy;
            return Math.sqrt(awayX * awayX + awayY * awayY);
        }

        double left(double y) {
            return Math.max(Math.min(x0, x1) - reach, middle(y) - halfWidth());
        }

        double right(double y) {
            return Math.min(Math.max(x0, x1) + reach, middle(y) + halfWidth());
        }

        /** Where the endless line crosses the row; anything for a level line, whose half width is endless. */
        private double middle(double y) {
            return dy == 0 ? x0 : x0 + (y - y0) / dy * dx;
        }

        private double halfWidth() {
            return dy == 0 ? Double.POSITIVE_INFINITY : reach * Math.sqrt(square) / Math.abs(dy);
        }
    }
}
