package loupe.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that are needed for a while. */
public final class Temporary {

    private Temporary() {}

    /** Makes one. @param name what its name begins with */
    public static Path folder(String name) throws IOException {
        return Files.createTempDirectory(name);
    }

    /** Deletes {@code folder} with all that is in it; what links lead to stays. */
    public static void delete(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> tree = Files.walk(folder)) {
            all = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path entry : all) {
            Files.deleteIfExists(entry);
        }
    }
}
