package loupe.network;

/**
 * A window that slides over a picture.
 *
 * @param size     its side in pixels
 * @param stride   its step in pixels
 * @param padding  rows and columns that are put around the picture first
 * @param dilation distance between neighbouring pixels that the window reads; 1 leaves none out
 */
record Slide(int size, int stride, int padding, int dilation) {

    Slide {
        if (size < 1 || stride < 1 || padding < 0 || dilation < 1) {
            throw new IllegalArgumentException("no such window: size " + size + ", stride " + stride + ", padding "
                    + padding + ", dilation " + dilation);
        }
    }

    /** From the first to the last pixel that the window reads. */
    long span() {
        return (long) dilation * (size - 1) + 1;
    }

    /** Whether the window fits into a padded picture. */
    boolean fits(Shape.Pictures pictures) {
        return span() <= Math.min(pictures.height(), pictures.width()) + 2L * padding;
    }

    /** Whether more is put around the picture than half the window: then some places see nothing but zeros. */
    boolean overpadded() {
        return padding > half();
    }

    /** How many places the window has along {@code length} pixels. */
    int places(int length) {
        return Math.toIntExact((length + 2L * padding - span()) / stride + 1);
    }

    /** The pictures that {@code channels} such windows make. */
    Shape.Pictures over(Shape.Pictures pictures, int channels) {
        return new Shape.Pictures(channels, places(pictures.height()), places(pictures.width()));
    }

    /** Half the window, rounded down: the largest padding that makes sense. */
    int half() {
        return (int) (span() / 2);
    }

    /** The same window with another padding. */
    Slide withPadding(int other) {
        return new Slide(size, stride, other, dilation);
    }

    /** The largest window that fits into {@code pictures}, with this one's dilation and no more padding than half of it. */
    Slide smaller(Shape.Pictures pictures) {
        int least = Math.min(pictures.height(), pictures.width());
        for (int other = Math.min(size, least + 2 * padding); other > 1; other--) {
            Slide tried = new Slide(other, stride, padding, dilation);
            Slide fitting = tried.withPadding(Math.min(padding, tried.half()));
            if (fitting.fits(pictures)) {
                return fitting;
            }
        }
        return new Slide(1, stride, 0, dilation);
    }
}
