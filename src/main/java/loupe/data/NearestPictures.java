package loupe.data;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Finds the nearest other picture of every picture, by looking at all pairs: exact, and the same with any number of
 * threads. 5,000 pictures of 28x28 are 25 million pairs.
 */
public final class NearestPictures {

    /** Pictures that one thread looks after before it tells how far it is. */
    private static final int PIECE = 50;

    private final LabelledImages images;
    private final int classes;

    /** @param images at least two */
    public NearestPictures(LabelledImages images, int classes) {
        if (images.count() < 2) {
            throw new IllegalArgumentException("a picture has no other one among " + images.count());
        }
        this.images = images;
        this.classes = classes;
    }

    /**
     * Looks on all cores.
     *
     * @param done hears, from several threads but never two at once, how many pictures have been looked after
     * @param stop asked often; once it says yes, nothing is found
     */
    public Optional<ClassOverlap> find(IntConsumer done, BooleanSupplier stop) {
        int count = images.count();
        int[] nearest = new int[count];
        int[] distances = new int[count];
        PictureDistances all = new PictureDistances(images);
        AtomicInteger looked = new AtomicInteger();
        IntStream.range(0, (count + PIECE - 1) / PIECE).parallel().filter(piece -> !stop.getAsBoolean()).forEach(piece -> {
            int from = piece * PIECE;
            int to = Math.min(count, from + PIECE);
            look(all, from, to, nearest, distances);
            synchronized (looked) {
                done.accept(looked.addAndGet(to - from));
            }
        });
        return looked.get() < count ? Optional.empty()
                : Optional.of(new ClassOverlap(images, classes, Arrays.stream(nearest).boxed().toList(),
                        Arrays.stream(distances).boxed().toList()));
    }

    private static void look(PictureDistances all, int from, int to, int[] nearest, int[] distances) {
        int[] found = new int[PictureDistances.BLOCK];
        float[] sums = new float[PictureDistances.BLOCK];
        Arrays.fill(distances, from, to, Integer.MAX_VALUE);
        for (int block = 0; block < all.blocks(); block++) {
            for (int picture = from; picture < to; picture++) {
                all.to(picture, block, found, sums);
                for (int j = 0, other = block * PictureDistances.BLOCK; j < all.in(block); j++, other++) {
                    if (found[j] < distances[picture] && other != picture) {
                        distances[picture] = found[j];
                        nearest[picture] = other;
                    }
                }
            }
        }
    }
}
