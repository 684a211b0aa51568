package loupe.data;

import java.util.List;
import java.util.stream.IntStream;

/** The mean picture of each class: what is left when all pictures of it are laid over each other. */
public final class ClassMeans {

    private ClassMeans() {}

    /** One picture a class, in the order of the labels; blank for a class of which {@code images} has none. */
    public static List<GrayImage> of(LabelledImages images, int classes) {
        int area = images.rows() * images.columns();
        long[][] sums = new long[classes][area];
        int[] counts = new int[classes];
        for (int i = 0; i < images.count(); i++) {
            long[] sum = sums[images.label(i)];
            counts[images.label(i)]++;
            for (int p = 0, from = i * area; p < area; p++) {
                sum[p] += images.pixels()[from + p] & 0xFF;
            }
        }
        return IntStream.range(0, classes).mapToObj(label -> mean(images, sums[label], counts[label])).toList();
    }

    private static GrayImage mean(LabelledImages images, long[] sum, int count) {
        float[] ink = new float[sum.length];
        for (int p = 0; p < ink.length; p++) {
            ink[p] = count == 0 ? 0 : (float) (sum[p] / (255.0 * count));
        }
        return new GrayImage(images.columns(), images.rows(), ink);
    }
}
