package loupe.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import loupe.data.ClassOverlap;
import loupe.data.LabelledImages;
import loupe.inference.ConfusionMatrix;

/**
 * What comparing sets of pictures has found, so that it need not be found twice: a file for each set, named by the hash of
 * its pictures, and for each network that was asked about it, named by its own hash too. What does not hold
 * what it should is as good as not there.
 */
public final class ComparisonCache {

    private static final System.Logger LOG = System.getLogger("loupe.storage");
    private static final int HASH = 16;
    /** How many files are kept: 80 KB each for 10,000 pictures. */
    private static final int MOST = 100;

    private final Path folder;

    /** @param folder made at the first write */
    public ComparisonCache(Path folder) {
        this.folder = folder;
    }

    /** The nearest pictures among {@code images} of the set with that hash, where they have been kept. */
    public Optional<ClassOverlap> overlap(String data, LabelledImages images, int classes) {
        return read(overlapFile(data, images), images.count()).filter(found -> isBelow(found, images.count()))
                .map(found -> new ClassOverlap(images, classes, first(found), second(found)));
    }

    /** Keeps the nearest pictures. */
    public void keep(String data, ClassOverlap overlap) {
        write(overlapFile(data, overlap.images()), overlap.nearest(), overlap.distances());
    }

    /** What the network with that hash answered to {@code images} of the set with that hash, where it has been kept. */
    public Optional<ConfusionMatrix> answers(String data, String network, LabelledImages images, int classes) {
        return read(answersFile(data, network), images.count()).filter(found -> isBelow(found, classes))
                .map(found -> new ConfusionMatrix(images, classes, first(found),
                        second(found).stream().map(Float::intBitsToFloat).toList()));
    }

    /** Keeps a network's answers. */
    public void keep(String data, String network, ConfusionMatrix answers) {
        write(answersFile(data, network), answers.answers(), answers.confidences().stream().map(Float::floatToIntBits).toList());
    }

    private Path overlapFile(String data, LabelledImages images) {
        return folder.resolve("nearest-" + images.count() + "-" + shortened(data) + ".bin");
    }

    private Path answersFile(String data, String network) {
        return folder.resolve("answers-" + shortened(data) + "-" + shortened(network) + ".bin");
    }

    private static String shortened(String hash) {
        return hash.substring(0, Math.min(HASH, hash.length()));
    }

    private static boolean isBelow(int[] found, int limit) {
        return first(found).stream().allMatch(number -> number >= 0 && number < limit);
    }

    private static List<Integer> first(int[] found) {
        return list(found, 0, found.length / 2);
    }

    private static List<Integer> second(int[] found) {
        return list(found, found.length / 2, found.length);
    }

    private static List<Integer> list(int[] numbers, int from, int to) {
        List<Integer> list = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            list.add(numbers[i]);
        }
        return list;
    }

    private static Optional<int[]> read(Path file, int count) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            ByteBuffer all = ByteBuffer.wrap(Files.readAllBytes(file));
            int length = 2 * count * Integer.BYTES;
            if (all.capacity() != length + Long.BYTES || all.getLong(length) != sum(all.duplicate().limit(length))) {
                LOG.log(System.Logger.Level.WARNING, file + " is damaged; it is made again.");
                return Optional.empty();
            }
            int[] numbers = new int[2 * count];
            all.asIntBuffer().get(numbers);
            return Optional.of(numbers);
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.WARNING, file + " cannot be read; it is made again.", unreadable);
            return Optional.empty();
        }
    }

    /** A cache that cannot be written costs time and nothing else. */
    private static void write(Path file, List<Integer> first, List<Integer> second) {
        ByteBuffer all = ByteBuffer.allocate((first.size() + second.size()) * Integer.BYTES + Long.BYTES);
        first.forEach(all::putInt);
        second.forEach(all::putInt);
        all.putLong(sum(all.duplicate().flip()));
        try {
            AtomicFile.write(file, all.flip());
            NewestFiles.keep(file.toAbsolutePath().getParent(), ".bin", MOST);
        } catch (IOException full) {
            LOG.log(System.Logger.Level.WARNING, file + " cannot be written.", full);
        }
    }

    private static long sum(ByteBuffer bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return sum.getValue();
    }
}
