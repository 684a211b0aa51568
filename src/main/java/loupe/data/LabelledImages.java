package loupe.data;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Pictures of one size with their classes, as the IDX files hold them. Treat the arrays as read-only.
 *
 * @param rows    height of a picture in pixels
 * @param columns width of a picture in pixels
 * @param pixels  0 (paper) to 255 (ink), picture by picture, row by row
 * @param labels  class of each picture
 */
public record LabelledImages(int rows, int columns, byte[] pixels, byte[] labels) {

    public LabelledImages {
        if (pixels.length != (long) labels.length * rows * columns) {
            throw new IllegalArgumentException(pixels.length + " pixels for " + labels.length + " labels");
        }
    }

    /** How many pictures. */
    public int count() {
        return labels.length;
    }

    /** The class of picture {@code index}. */
    public int label(int index) {
        return labels[index] & 0xFF;
    }

    /** Those pictures whose number {@code chosen} takes, in their order. */
    public LabelledImages where(IntPredicate chosen) {
        int[] numbers = IntStream.range(0, count()).filter(chosen).toArray();
        int area = rows * columns;
        byte[] some = new byte[numbers.length * area];
        byte[] classes = new byte[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            System.arraycopy(pixels, numbers[i] * area, some, i * area, area);
            classes[i] = labels[numbers[i]];
        }
        return new LabelledImages(rows, columns, some, classes);
    }

    /** Picture {@code index} with ink pixel / 255, as the labs feed it. */
    public GrayImage image(int index) {
        int area = rows * columns;
        float[] ink = new float[area];
        for (int i = 0; i < area; i++) {
            ink[i] = (pixels[index * area + i] & 0xFF) / 255f;
        }
        return new GrayImage(columns, rows, ink);
    }
}
