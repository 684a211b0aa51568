package loupe.data;

import java.util.Arrays;

/**
 * What of a picture is ink. Paper is what its border shows; transparent pixels are paper, too.
 *
 * @param darkOnLight whether the ink is darker than the paper
 */
record Ink(Brightness picture, boolean darkOnLight) {

    /** Less difference between paper and ink than this is no drawing but the paper's grain. */
    private static final double LEAST_CONTRAST = 0.1;
    /** Paper whose shade differs by less is even enough to be taken as it is. */
    private static final double LEAST_SHADE = 0.1;
    /** The first finds ink and paper roughly; each further one finds both again on the paper that the last one evened. */
    private static final int SHADE_PASSES = 4;

    static Ink of(Brightness picture) {
        float[] border = border(picture);
        double paper = border.length == 0 ? 1 - mean(opaque(picture)) : border[border.length / 2];
        double between = border.length == 0 ? 0.5 : Otsu.threshold(opaque(picture));
        return new Ink(picture, paper >= between);
    }

    /** Ink as dark as the picture has it. */
    GrayImage asItIs() {
        float[] ink = new float[picture.light().length];
        for (int i = 0; i < ink.length; i++) {
            float light = picture.light()[i];
            ink[i] = picture.cover()[i] * (darkOnLight ? 1 - light : light);
        }
        return new GrayImage(picture.width(), picture.height(), ink);
    }

    /** Ink from 0 where the picture shows the paper's shade to 1 where it shows the ink's; blank where there is none. */
    GrayImage stretched() {
        float[] ink = evenlyLit(asItIs().toArray());
        double split = Otsu.threshold(ink);
        double paper = quantile(values(ink, 0, split), 0.5);
        double full = quantile(values(ink, split, 2), 0.9);
        boolean drawn = full - paper >= LEAST_CONTRAST;
        for (int i = 0; i < ink.length; i++) {
            ink[i] = drawn ? (float) Math.clamp((ink[i] - paper) / (full - paper), 0.0, 1.0) : 0;
        }
        return new GrayImage(picture.width(), picture.height(), ink);
    }

    /** Without what a lamp or a shadow does to the paper. Even paper stays as it is. */
    private float[] evenlyLit(float[] ink) {
        float[] even = ink;
        Shade shade = Shade.below(Otsu.threshold(ink), even, ink, picture.width());
        for (int pass = 1; pass < SHADE_PASSES && shade.range() >= LEAST_SHADE; pass++) {
            even = shade.takenFrom(ink);
            shade = Shade.below(Otsu.threshold(even), even, ink, picture.width());
        }
        return shade.range() < LEAST_SHADE ? ink : shade.takenFrom(ink);
    }

    /** Those from {@code least} (included) to {@code bound} (excluded), in ascending order. */
    private static float[] values(float[] all, double least, double bound) {
        float[] kept = new float[all.length];
        int count = 0;
        for (float value : all) {
            if (value >= least && value < bound) {
                kept[count++] = value;
            }
        }
        float[] sorted = Arrays.copyOf(kept, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The value below which {@code share} of the values lie, given in ascending order; 0 where there are none. */
    private static double quantile(float[] values, double share) {
        return values.length == 0 ? 0 : values[(int) (share * values.length)];
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return values.length == 0 ? 0 : sum / values.length;
    }

    private static float[] opaque(Brightness picture) {
        float[] kept = new float[picture.light().length];
        int count = 0;
        for (int i = 0; i < kept.length; i++) {
            if (picture.cover()[i] >= 0.5f) {
                kept[count++] = picture.light()[i];
            }
        }
        return Arrays.copyOf(kept, count);
    }

    /** The brightness of the opaque pixels on the four edges, in ascending order; none where most are transparent. */
    private static float[] border(Brightness picture) {
        int width = picture.width();
        int height = picture.height();
        float[] kept = new float[2 * (width + height)];
        int count = 0;
        for (int i = 0; i < kept.length; i++) {
            int along = i / 2;
            int x = along < width ? along : i % 2 * (width - 1);
            int y = along < width ? i % 2 * (height - 1) : along - width;
            if (picture.cover()[y * width + x] >= 0.5f) {
                kept[count++] = picture.light()[y * width + x];
            }
        }
        float[] border = Arrays.copyOf(kept, 2 * count < kept.length ? 0 : count);
        Arrays.sort(border);
        return border;
    }
}
