package loupe.engine;

import loupe.data.LabelledImages;

/** Pictures as the engines take them. @param ink pixel / 255, picture by picture, row by row @param labels class of each picture */
record FloatPictures(float[] ink, int[] labels) {

    private static final int LEVELS = 256;

    static FloatPictures of(LabelledImages images) {
        float[] levels = new float[LEVELS];
        for (int i = 0; i < LEVELS; i++) {
            levels[i] = i / 255f;
        }
        byte[] pixels = images.pixels();
        float[] ink = new float[pixels.length];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = levels[pixels[i] & 0xFF];
        }
        int[] labels = new int[images.count()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = images.label(i);
        }
        return new FloatPictures(ink, labels);
    }

    int count() {
        return labels.length;
    }

    /** Pixels of one picture. */
    int pixels() {
        return ink.length / Math.max(1, count());
    }

    /** The classes of the pictures {@code order[from]} to {@code order[from + count - 1]}. */
    int[] labels(int[] order, int from, int count) {
        int[] some = new int[count];
        for (int i = 0; i < count; i++) {
            some[i] = labels[order[from + i]];
        }
        return some;
    }
}
