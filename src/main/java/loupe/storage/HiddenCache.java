package loupe.storage;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;
import loupe.data.ImageSet;
import loupe.data.LabelledImages;
import loupe.inference.HiddenSample;
import loupe.inference.Pca;
import loupe.inference.TrainedModel;

/** What networks make of samples of pictures, the newest of them kept on disk: it takes seconds to make and never changes. */
public final class HiddenCache {

    private static final int MAGIC = 0x4C504831;
    /** How many are kept: about 24 MB each. */
    private static final int MOST = 12;
    private static final int KEY = 24;

    private final Path folder;

    /** @param cache the workspace's folder for what can be made again */
    public HiddenCache(Path cache) {
        this.folder = cache.resolve("hidden");
    }

    /** A sample with the plane that fits it. */
    public record Kept(HiddenSample sample, Pca plane) {}

    /** Equal networks with equal weights and equal pictures have equal keys, at the next start too. @param pictures some of {@code set} */
    public static String key(TrainedModel model, ImageSet set, LabelledImages pictures) {
        String sample = new ImageSet(set.name(), set.classNames(), pictures, pictures).sha256();
        return model.sha256().substring(0, KEY) + "-" + sample.substring(0, KEY);
    }

    /** What is kept under {@code key}; empty where nothing is or it is damaged. */
    public Optional<Kept> read(String key) {
        try {
            Path file = file(key);
            return Files.isRegularFile(file) ? parsed(ByteBuffer.wrap(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException | BufferUnderflowException | NegativeArraySizeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Keeps {@code kept} under {@code key}. */
    public void write(String key, Kept kept) throws IOException {
        float[][] vectors = kept.sample().vectors();
        int size = kept.plane().mean().length;
        ByteBuffer bytes = ByteBuffer.allocate(12 + vectors.length + 4 * size * (vectors.length + 3) + 16 + 8);
        bytes.putInt(MAGIC).putInt(vectors.length).putInt(size).put(kept.sample().labels());
        for (float[] vector : vectors) {
            put(bytes, vector);
        }
        put(bytes, kept.plane().mean());
        put(bytes, kept.plane().axes()[0]);
        put(bytes, kept.plane().axes()[1]);
        bytes.putDouble(kept.plane().kept()[0]).putDouble(kept.plane().kept()[1]);
        bytes.putLong(sum(bytes.array(), bytes.position())).flip();
        AtomicFile.write(file(key), bytes);
        NewestFiles.keep(folder, ".bin", MOST);
    }

    private static Optional<Kept> parsed(ByteBuffer bytes) {
        int whole = bytes.limit() - 8;
        if (whole < 12 || bytes.getInt() != MAGIC || bytes.getLong(whole) != sum(bytes.array(), whole)) {
            return Optional.empty();
        }
        float[][] vectors = new float[bytes.getInt()][bytes.getInt()];
        byte[] labels = new byte[vectors.length];
        bytes.get(labels);
        for (float[] vector : vectors) {
            get(bytes, vector);
        }
        float[] mean = get(bytes, new float[vectors[0].length]);
        float[][] axes = {get(bytes, new float[mean.length]), get(bytes, new float[mean.length])};
        return Optional.of(new Kept(new HiddenSample(vectors, labels), new Pca(mean, axes, new double[] {bytes.getDouble(), bytes.getDouble()})));
    }

    private static void put(ByteBuffer bytes, float[] values) {
        bytes.asFloatBuffer().put(values);
        bytes.position(bytes.position() + Float.BYTES * values.length);
    }

    private static float[] get(ByteBuffer bytes, float[] values) {
        bytes.asFloatBuffer().get(values);
        bytes.position(bytes.position() + Float.BYTES * values.length);
        return values;
    }

    private static long sum(byte[] bytes, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, length);
        return sum.getValue();
    }

    private Path file(String key) {
        return folder.resolve(key.replaceAll("[^A-Za-z0-9._-]", "_") + ".bin");
    }
}
