package loupe.inference;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import loupe.data.LabelledImages;

/**
 * What a network makes, before its last dense layer, of a sample of pictures.
 *
 * @param vectors one row a picture. Treat it as read-only
 * @param labels  the pictures' classes
 */
public record HiddenSample(float[][] vectors, byte[] labels) {

    /** Pictures of a sample, where their vectors are not too long. */
    public static final int PICTURES = 5000;

    private static final int MOST_NUMBERS = 6_000_000;
    private static final int PIECE = 50;

    /** A picture of the sample. @param distance from the picture that was asked about, in the last hidden layer (Euclid's) */
    public record Near(int index, int label, double distance) {}

    /** How many pictures a sample has for vectors of {@code size} numbers: {@value #PICTURES}, fewer where they are long. */
    public static int pictures(int size) {
        return Math.clamp(MOST_NUMBERS / Math.max(1, size), 100, PICTURES);
    }

    /**
     * Shows the network every picture, some at a time.
     *
     * @param done hears how many have been shown
     * @param stop asked between them
     * @return empty where it was stopped
     */
    public static Optional<HiddenSample> of(LastHidden hidden, LabelledImages pictures, IntConsumer done, BooleanSupplier stop) {
        float[][] vectors = new float[pictures.count()][];
        for (int from = 0; from < vectors.length; from += PIECE) {
            if (stop.getAsBoolean()) {
                return Optional.empty();
            }
            int to = Math.min(vectors.length, from + PIECE);
            for (int i = from; i < to; i++) {
                vectors[i] = hidden.of(pictures.image(i));
            }
            done.accept(to);
        }
        return Optional.of(new HiddenSample(vectors, pictures.labels()));
    }

    /** The {@code count} pictures that lie nearest to {@code vector}, the nearest first. */
    public List<Near> nearest(float[] vector, int count) {
        double[] distances = new double[vectors.length];
        for (int i = 0; i < distances.length; i++) {
            distances[i] = Pca.distance(vectors[i], vector);
        }
        return IntStream.range(0, distances.length).boxed().sorted(Comparator.comparingDouble(i -> distances[i])).limit(count)
                .map(i -> new Near(i, labels[i] & 0xFF, Math.sqrt(distances[i]))).toList();
    }
}
