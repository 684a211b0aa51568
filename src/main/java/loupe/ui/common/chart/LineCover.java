package loupe.ui.common.chart;

/** How much of each pixel a line covers that may run anywhere, also over itself: there a pixel is covered once. */
final class LineCover {

    /** Takes how much of a pixel is covered, from 0 to 1. */
    interface Ink {
        void on(int pixel, float share);
    }

    private final int width;
    private final int height;
    private final float[] cover;
    private int left;
    private int top;
    private int right;
    private int bottom;

    /** @param width and @param height of the sheet, in pixels of the screen */
    LineCover(int width, int height) {
        this.width = width;
        this.height = height;
        cover = new float[width * height];
        forget();
    }

    private void forget() {
        left = width;
        top = height;
        right = -1;
        bottom = -1;
    }

    /** What lies in a dash of a straight line. */
    void stroke(double x0, double y0, double x1, double y1, double half, Dashes dashes) {
        double length = Math.hypot(x1 - x0, y1 - y0);
        double done = 0;
        while (done < length) {
            double piece = dashes.piece(length - done);
            double from = done / length;
            double to = (done + piece) / length;
            if (dashes.inked()) {
                reach(x0 + from * (x1 - x0), y0 + from * (y1 - y0), x0 + to * (x1 - x0), y0 + to * (y1 - y0), half);
            }
            dashes.go(piece);
            done += piece;
        }
    }

    /** A straight piece with round ends. A pixel is covered by as much as its middle lies within the edge. */
    private void reach(double x0, double y0, double x1, double y1, double half) {
        double far = half + 0.5;
        int first = (int) Math.max(0, Math.ceil(Math.min(y0, y1) - far - 0.5));
        int last = (int) Math.min(height - 1, Math.floor(Math.max(y0, y1) + far - 0.5));
        for (int row = first; row <= last; row++) {
            double middle = row + 0.5;
            double down = y1 - y0;
            double from = down == 0 ? 0 : Math.clamp((middle - far - y0) / down, 0.0, 1.0);
            double to = down == 0 ? 1 : Math.clamp((middle + far - y0) / down, 0.0, 1.0);
            double one = x0 + from * (x1 - x0);
            double other = x0 + to * (x1 - x0);
            int begin = (int) Math.max(0, Math.ceil(Math.min(one, other) - far - 0.5));
            int end = (int) Math.min(width - 1, Math.floor(Math.max(one, other) + far - 0.5));
            for (int column = begin; column <= end; column++) {
                cover(column, row, (float) (far - distance(column + 0.5, middle, x0, y0, x1, y1)));
            }
        }
    }

    private static double distance(double x, double y, double x0, double y0, double x1, double y1) {
        double across = x1 - x0;
        double down = y1 - y0;
        double square = across * across + down * down;
        double along = square == 0 ? 0 : Math.clamp(((x - x0) * across + (y - y0) * down) / square, 0.0, 1.0);
        double beside = x - x0 - along * across;
        double above = y - y0 - along * down;
        return Math.sqrt(beside * beside + above * above);
    }

    private void cover(int column, int row, float share) {
        int pixel = row * width + column;
        if (share > cover[pixel]) {
            cover[pixel] = Math.min(1, share);
            left = Math.min(left, column);
            right = Math.max(right, column);
            top = Math.min(top, row);
            bottom = Math.max(bottom, row);
        }
    }

    /** Gives what is covered to {@code ink} and begins anew. */
    void pour(Ink ink) {
        for (int row = top; row <= bottom; row++) {
            for (int pixel = row * width + left; pixel <= row * width + right; pixel++) {
                if (cover[pixel] > 0) {
                    ink.on(pixel, cover[pixel]);
                    cover[pixel] = 0;
                }
            }
        }
        forget();
    }
}
