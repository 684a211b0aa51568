package loupe.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import loupe.data.ImageSet;
import loupe.data.LabelledImages;
import loupe.training.DataRef;

/** Small pictures of 28x28 that any network learns at once: class k has a bright bar at column 2 + 2k, on noise. */
final class ToyPictures {

    static final int SIDE = 28;
    static final int CLASSES = 10;

    private ToyPictures() {}

    static ImageSet set(int training, int test) {
        return new ImageSet("toy", List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
                images(training, 1), images(test, 2));
    }

    static LabelledImages images(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] pixels = new byte[count * SIDE * SIDE];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % CLASSES);
            for (int p = 0; p < SIDE * SIDE; p++) {
                boolean bar = p % SIDE / 2 == 1 + labels[i];
                pixels[i * SIDE * SIDE + p] = (byte) (bar ? 155 + random.nextInt(100) : random.nextInt(100));
            }
        }
        return new LabelledImages(SIDE, SIDE, pixels, labels);
    }

    /** Writes the four IDX files into {@code folder}. */
    static DataRef in(Path folder, int training, int test) {
        try {
            write(folder, "train", images(training, 1));
            write(folder, "t10k", images(test, 2));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new DataRef("toy", folder.toString(), set(training, test).sha256());
    }

    private static void write(Path folder, String part, LabelledImages images) throws IOException {
        ByteBuffer pictures = ByteBuffer.allocate(16 + images.pixels().length);
        pictures.putInt(0x803).putInt(images.count()).putInt(images.rows()).putInt(images.columns()).put(images.pixels());
        Files.write(folder.resolve(part + "-images-idx3-ubyte"), pictures.array());
        ByteBuffer labels = ByteBuffer.allocate(8 + images.count());
        labels.putInt(0x801).putInt(images.count()).put(images.labels());
        Files.write(folder.resolve(part + "-labels-idx1-ubyte"), labels.array());
    }
}
