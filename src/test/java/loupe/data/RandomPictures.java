package loupe.data;

import java.util.SplittableRandom;

/** Pictures of noise, of which some are equal, so that ties come up. */
public final class RandomPictures {

    private RandomPictures() {}

    /** {@code count} pictures of {@code side} x {@code side}, some of them twice, in {@code classes} classes. */
    public static LabelledImages of(int count, int side, int classes, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] pixels = new byte[count * side * side];
        byte[] labels = new byte[count];
        random.nextBytes(pixels);
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) random.nextInt(classes);
            if (i > 0 && random.nextInt(4) == 0) {
                System.arraycopy(pixels, random.nextInt(i) * side * side, pixels, i * side * side, side * side);
            }
        }
        return new LabelledImages(side, side, pixels, labels);
    }
}
