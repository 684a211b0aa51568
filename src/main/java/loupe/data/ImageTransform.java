package loupe.data;

/** Moves and turns pictures. Values between pixels are interpolated bilinearly; outside the picture there is paper. */
public final class ImageTransform {

    private ImageTransform() {}

    /**
     * The picture moved {@code dx} pixels to the right and {@code dy} down. What leaves the frame is lost. Whole
     * pixels are moved exactly.
     */
    public static GrayImage shifted(GrayImage image, double dx, double dy) {
        boolean whole = dx == Math.rint(dx) && dy == Math.rint(dy) && Math.abs(dx) < image.width() && Math.abs(dy) < image.height();
        return whole ? moved(image, (int) dx, (int) dy) : resampled(image, (x, y) -> new Place(x - dx, y - dy));
    }

    /** By whole pixels, less far than the picture reaches: rows are copied, which is many times as fast. */
    private static GrayImage moved(GrayImage image, int right, int down) {
        int width = image.width();
        float[] from = image.toArray();
        float[] to = new float[from.length];
        for (int y = Math.max(0, down); y < image.height() + Math.min(0, down); y++) {
            System.arraycopy(from, (y - down) * width + Math.max(0, -right), to, y * width + Math.max(0, right), width - Math.abs(right));
        }
        return new GrayImage(width, image.height(), to);
    }

    /** The picture turned around its centre, clockwise as it is seen. */
    public static GrayImage rotated(GrayImage image, double degreesClockwise) {
        double cos = Math.cos(Math.toRadians(degreesClockwise));
        double sin = Math.sin(Math.toRadians(degreesClockwise));
        double centreX = (image.width() - 1) / 2.0;
        double centreY = (image.height() - 1) / 2.0;
        return resampled(image, (x, y) -> {
            double fromX = x - centreX;
            double fromY = y - centreY;
            return new Place(centreX + cos * fromX + sin * fromY, centreY - sin * fromX + cos * fromY);
        });
    }

    /**
     * Where a picture is put: turned clockwise and made {@code scale} times as large around a pivot, then moved.
     *
     * @param x     the pivot; pixel i reaches from i to i + 1, and so for {@code y}
     * @param right how far it is moved then, in pixels; {@code down} likewise
     */
    public record Placement(double x, double y, double right, double down, double degrees, double scale) {}

    /** The picture turned, scaled and moved. */
    public static GrayImage placed(GrayImage image, Placement to) {
        double cos = Math.cos(Math.toRadians(to.degrees())) / to.scale();
        double sin = Math.sin(Math.toRadians(to.degrees())) / to.scale();
        return resampled(image, (column, row) -> {
            double fromX = column + 0.5 - to.x() - to.right();
            double fromY = row + 0.5 - to.y() - to.down();
            return new Place(to.x() - 0.5 + cos * fromX + sin * fromY, to.y() - 0.5 - sin * fromX + cos * fromY);
        });
    }

    /** Where in the old picture a pixel of the new one is taken from. */
    private interface Origin {
        Place of(int x, int y);
    }

    private record Place(double x, double y) {}

    private static GrayImage resampled(GrayImage image, Origin origin) {
        float[] ink = new float[image.width() * image.height()];
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                Place from = origin.of(x, y);
                ink[y * image.width() + x] = (float) between(image, from.x(), from.y());
            }
        }
        return new GrayImage(image.width(), image.height(), ink);
    }

    private static double between(GrayImage image, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        double right = x - left;
        double down = y - top;
        double upper = image.at(left, top) * (1 - right) + image.at(left + 1, top) * right;
        double lower = image.at(left, top + 1) * (1 - right) + image.at(left + 1, top + 1) * right;
        return upper * (1 - down) + lower * down;
    }
}
