package loupe.data;

/**
 * Brings the strokes of a picture to a width that MNIST's digits have. Its pens, scaled with their digits into the box of
 * 20x20, are not all alike: over 1,500 of its training digits the strokes' median width is 2.35 pixels, and it lies between
 * 1.3 and 3.8 for 93 of 100. A width between these stays as it is; a thinner or a fatter one comes to the nearer of the two.
 */
final class StrokeFit {

    private static final double THINNEST = 1.3;
    private static final double FATTEST = 3.8;
    private static final double BOX = 20;
    /** What is wider than this share of its own size is a blot or a filled shape and not a stroke. */
    private static final double BLOT = 0.4;
    /** Ink of more pixels across than this is thinned out before its width is changed. */
    private static final int PLENTY = 1_000;

    private StrokeFit() {}

    /** The ink with strokes of a width of MNIST's, as they will be in the box of 20x20; cropped where that changes them. */
    static GrayImage likeMnist(GrayImage picture) {
        return PictureFit.inkBounds(picture).map(ink -> fitted(picture, ink)).orElse(picture);
    }

    private static GrayImage fitted(GrayImage picture, Bounds ink) {
        int step = (int) Math.ceil(ink.extent() / PLENTY);
        double extent = ink.extent() / step;
        GrayImage cut = cut(picture, ink, step, 1);
        double width = new StrokeWidth(cut).median();
        double inBox = BOX * width / extent;
        double wanted = Math.clamp(inBox, THINNEST, FATTEST);
        if (width == 0 || wanted == inBox || width > BLOT * extent) {
            return picture;
        }
        double margin = (wanted * extent - BOX * width) / (2 * (BOX - wanted));
        return new StrokeWidth(cut(picture, ink, step, 2 + (int) Math.max(0, margin))).grown(margin);
    }

    /** The ink with so much paper around it. Of each {@code step} x {@code step} pixels the darkest is kept, so that thin lines are. */
    private static GrayImage cut(GrayImage picture, Bounds ink, int step, int paper) {
        int width = (int) Math.ceil(ink.width() / step) + 2 * paper;
        int height = (int) Math.ceil(ink.height() / step) + 2 * paper;
        float[] pixels = new float[width * height];
        for (int i = 0; i < pixels.length; i++) {
            int left = (int) ink.left() + (i % width - paper) * step;
            int top = (int) ink.top() + (i / width - paper) * step;
            for (int at = 0; at < step * step; at++) {
                pixels[i] = Math.max(pixels[i], picture.at(left + at % step, top + at / step));
            }
        }
        return new GrayImage(width, height, pixels);
    }
}
