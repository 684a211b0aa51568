package loupe.data;

import java.util.List;
import java.util.Optional;

/** Some pictures that stand for a whole set. */
public final class Sample {

    private Sample() {}

    /** At most {@code most} of {@code images}, evenly spaced, in their order. */
    public static LabelledImages of(LabelledImages images, int most) {
        int count = Math.min(most, images.count());
        int area = images.rows() * images.columns();
        byte[] pixels = new byte[count * area];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            int from = (int) ((long) i * images.count() / count);
            System.arraycopy(images.pixels(), from * area, pixels, i * area, area);
            labels[i] = images.labels()[from];
        }
        return new LabelledImages(images.rows(), images.columns(), pixels, labels);
    }

    /**
     * The set whose pictures a network is best compared with: the clothes where it learned these and they are there, else MNIST
     * where it is there, else Loupe's own digits.
     *
     * @param learned the name of the set that the network learned; empty text where it is not known
     */
    public static String set(String learned, List<DataCatalog.Entry> sets) {
        Optional<String> clothes = there(KnownSet.FASHION_MNIST, sets).filter(learned::equals);
        return clothes.or(() -> there(KnownSet.MNIST, sets)).orElse(KnownSet.DIGITS.id());
    }

    private static Optional<String> there(KnownSet set, List<DataCatalog.Entry> sets) {
        return sets.stream().filter(entry -> entry.name().equals(set.id()) && entry.isThere()).map(DataCatalog.Entry::name).findFirst();
    }
}
