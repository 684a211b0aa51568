package loupe.process;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import loupe.data.GrayImage;

/** A data set of one batch, as the four IDX files, on which a GPU can be tried. */
final class ProbePictures {

    static final int COUNT = 20;

    private ProbePictures() {}

    /** Writes the files into {@code folder} and returns that. */
    static Path write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (String part : new String[] {"train", "t10k"}) {
            Files.write(folder.resolve(part + "-images-idx3-ubyte"), pictures());
            Files.write(folder.resolve(part + "-labels-idx1-ubyte"), labels());
        }
        return folder;
    }

    /** Each picture is a grey of its own. */
    private static byte[] pictures() {
        int area = GrayImage.SIDE * GrayImage.SIDE;
        ByteBuffer bytes = ByteBuffer.allocate(16 + COUNT * area)
                .putInt(0x803).putInt(COUNT).putInt(GrayImage.SIDE).putInt(GrayImage.SIDE);
        for (int i = 0; i < COUNT * area; i++) {
            bytes.put((byte) (i / area * 12));
        }
        return bytes.array();
    }

    private static byte[] labels() {
        ByteBuffer bytes = ByteBuffer.allocate(8 + COUNT).putInt(0x801).putInt(COUNT);
        for (int i = 0; i < COUNT; i++) {
            bytes.put((byte) (i % 10));
        }
        return bytes.array();
    }
}
