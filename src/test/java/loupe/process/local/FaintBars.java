package loupe.process.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import loupe.data.IdxFiles;
import loupe.data.ImageSet;
import loupe.data.LabelledImages;

/** Pictures of 28x28 that a network learns well but not fully: class k has a bar at column 2 + 2k that is only a little brighter than noise. */
final class FaintBars {

    private static final int SIDE = 28;
    private static final int CLASSES = 10;

    private FaintBars() {}

    /** Writes {@code training} and {@code test} pictures into {@code folder}, which is made, and returns that. */
    static Path write(Path folder, int training, int test) throws IOException {
        IdxFiles.write(Files.createDirectories(folder), new ImageSet("bars", List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
                images(training, 1), images(test, 2)));
        return folder;
    }

    private static LabelledImages images(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        byte[] pixels = new byte[count * SIDE * SIDE];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % CLASSES);
            for (int p = 0; p < SIDE * SIDE; p++) {
                pixels[i * SIDE * SIDE + p] = (byte) (random.nextInt(200) + (p % SIDE / 2 == 1 + labels[i] ? 35 : 0));
            }
        }
        return new LabelledImages(SIDE, SIDE, pixels, labels);
    }
}
