package loupe.data;

/** Where the ink of a picture lies on the whole. */
final class Mass {

    private Mass() {}

    /** The centre of mass, pixel i covering i to i + 1; the frame's middle where there is no ink. */
    static Stroke.Point centre(GrayImage image) {
        double sum = 0;
        double sumX = 0;
        double sumY = 0;
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                double ink = image.at(x, y);
                sum += ink;
                sumX += ink * (x + 0.5);
                sumY += ink * (y + 0.5);
            }
        }
        return sum == 0 ? new Stroke.Point(image.width() / 2.0, image.height() / 2.0)
                : new Stroke.Point(sumX / sum, sumY / sum);
    }
}
