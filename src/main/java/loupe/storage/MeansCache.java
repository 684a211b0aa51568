package loupe.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import loupe.data.BadInputException;
import loupe.data.ClassMeans;
import loupe.data.DataCatalog;
import loupe.data.GrayImage;
import loupe.data.ImageSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The mean pictures of a data set's classes. They are made once from its training pictures and kept in the workspace, under
 * a name that changes with the set's files.
 */
public final class MeansCache {

    private static final Logger LOG = LoggerFactory.getLogger(MeansCache.class);
    private static final int AREA = GrayImage.SIDE * GrayImage.SIDE;

    private final Path cache;

    /** @param cache the workspace's folder for what can be made again */
    public MeansCache(Path cache) {
        this.cache = cache;
    }

    /**
     * One picture of 28x28 a class. Takes a second where it was not made yet.
     *
     * @param folder with the set's four files
     */
    public List<GrayImage> of(Path folder) throws BadInputException {
        try {
            Path file = cache.resolve("means-" + key(folder) + ".bin");
            Optional<List<GrayImage>> kept = kept(file);
            if (kept.isPresent()) {
                return kept.get();
            }
            List<GrayImage> means = made(folder);
            keep(file, means);
            return means;
        } catch (IOException e) {
            throw new BadInputException("The pictures in " + folder + " cannot be read (" + e.getClass().getSimpleName() + ").", e);
        }
    }

    private static List<GrayImage> made(Path folder) throws BadInputException {
        ImageSet set = DataCatalog.read(folder);
        if (set.training().rows() != GrayImage.SIDE || set.training().columns() != GrayImage.SIDE) {
            throw new BadInputException("The pictures in " + folder + " are not 28x28.");
        }
        return ClassMeans.of(set.training(), set.classNames().size());
    }

    /** Without it they are made again at the next start. */
    private static void keep(Path file, List<GrayImage> means) {
        ByteBuffer bytes = ByteBuffer.allocate(means.size() * 4 * AREA + Integer.BYTES);
        for (GrayImage mean : means) {
            for (float ink : mean.toArray()) {
                bytes.putFloat(ink);
            }
        }
        try {
            AtomicFile.write(file, bytes.putInt(sum(bytes.array(), bytes.position())).flip());
        } catch (IOException e) {
            LOG.warn("The mean pictures cannot be kept in {}.", file, e);
        }
    }

    /** Empty where nothing is kept or what is kept is damaged. */
    private static Optional<List<GrayImage>> kept(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(file);
        int whole = bytes.length - Integer.BYTES;
        boolean sound = whole > 0 && whole % (4 * AREA) == 0 && ByteBuffer.wrap(bytes).getInt(whole) == sum(bytes, whole);
        return sound ? Optional.of(pictures(ByteBuffer.wrap(bytes, 0, whole))) : Optional.empty();
    }

    private static int sum(byte[] bytes, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, length);
        return (int) sum.getValue();
    }

    private static List<GrayImage> pictures(ByteBuffer bytes) {
        List<GrayImage> pictures = new ArrayList<>();
        while (bytes.hasRemaining()) {
            float[] ink = new float[AREA];
            for (int i = 0; i < AREA; i++) {
                ink[i] = bytes.getFloat();
            }
            pictures.add(new GrayImage(GrayImage.SIDE, GrayImage.SIDE, ink));
        }
        return pictures;
    }

    /** Of the files' names, sizes and times. */
    private static String key(Path folder) throws IOException {
        CRC32C sum = new CRC32C();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String line = file.toAbsolutePath() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
                sum.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
