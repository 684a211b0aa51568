package loupe.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fits a picture's ink into 28x28. Each new pixel is the mean of the area that it covers in the old picture. */
final class PictureFit {

    private static final int SIDE = GrayImage.SIDE;
    private static final int BOX = 20;
    private static final double MASS_CENTRE = 14.5;
    /** Less than this share of full ink is grain or shade, not a stroke's edge. */
    private static final float INK = 0.2f;

    private PictureFit() {}

    /** The whole picture, its aspect kept, in the middle. */
    static GrayImage whole(GrayImage ink) {
        double scale = (double) SIDE / Math.max(ink.width(), ink.height());
        return placed(ink, new Bounds(0, 0, ink.width(), ink.height()), scale,
                (SIDE - scale * ink.width()) / 2, (SIDE - scale * ink.height()) / 2);
    }

    /** Cropped to the ink, fitted into 20x20, moved by whole pixels until the centre of mass is in the middle. */
    static GrayImage likeMnist(GrayImage ink) {
        Optional<Bounds> found = inkBounds(ink);
        if (found.isEmpty()) {
            return GrayImage.blank();
        }
        Bounds crop = found.get();
        double scale = BOX / crop.extent();
        double left = Math.round((SIDE - scale * crop.width()) / 2);
        double top = Math.round((SIDE - scale * crop.height()) / 2);
        GrayImage boxed = placed(ink, crop, scale, left, top);
        Stroke.Point mass = Mass.centre(boxed);
        return ImageTransform.shifted(boxed, wholePixels(MASS_CENTRE - mass.x()), wholePixels(MASS_CENTRE - mass.y()));
    }

    /** The nearest whole number; of two equally near ones the lower, so that what fills the box of 20 stays in it. */
    private static double wholePixels(double distance) {
        return Math.ceil(distance - 0.5 - 1e-6);
    }

    /** The smallest rectangle around what is darker than grain; empty where nothing is. */
    static Optional<Bounds> inkBounds(GrayImage ink) {
        List<Stroke.Point> corners = new ArrayList<>();
        for (int y = 0; y < ink.height(); y++) {
            int first = firstInk(ink, y, 0, 1);
            if (first < ink.width()) {
                corners.add(new Stroke.Point(first, y));
                corners.add(new Stroke.Point(firstInk(ink, y, ink.width() - 1, -1) + 1, y + 1));
            }
        }
        return Bounds.around(corners.stream());
    }

    private static int firstInk(GrayImage ink, int y, int from, int step) {
        int x = from;
        while (x >= 0 && x < ink.width() && ink.at(x, y) < INK) {
            x += step;
        }
        return x;
    }

    /** Scales {@code crop} and puts its corner at {@code (left, top)} of a 28x28 frame. */
    private static GrayImage placed(GrayImage ink, Bounds crop, double scale, double left, double top) {
        float[] pixels = new float[SIDE * SIDE];
        for (int i = 0; i < pixels.length; i++) {
            double x = crop.left() + (i % SIDE - left) / scale;
            double y = crop.top() + (i / SIDE - top) / scale;
            double size = 1 / scale;
            Bounds cell = new Bounds(Math.max(x, crop.left()), Math.max(y, crop.top()),
                    Math.min(x + size, crop.right()), Math.min(y + size, crop.bottom()));
            pixels[i] = (float) Math.clamp(sum(ink, cell) / (size * size), 0.0, 1.0);
        }
        return new GrayImage(SIDE, SIDE, pixels);
    }

    private static double sum(GrayImage ink, Bounds cell) {
        double sum = 0;
        for (int y = (int) cell.top(); y < cell.bottom(); y++) {
            for (int x = (int) cell.left(); x < cell.right(); x++) {
                sum += ink.at(x, y) * cell.shareOfPixel(x, y);
            }
        }
        return sum;
    }
}
