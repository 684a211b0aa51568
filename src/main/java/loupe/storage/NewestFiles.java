package loupe.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Bounds what is kept only to save time: what was made of networks that are gone would fill the disk. */
public final class NewestFiles {

    private NewestFiles() {}

    /** Deletes all files of {@code folder} with that ending but the {@code most} newest. */
    public static void keep(Path folder, String ending, int most) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> newestFirst = files.filter(file -> file.toString().endsWith(ending))
                    .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified()).reversed()).toList();
            for (Path old : newestFirst.subList(Math.min(most, newestFirst.size()), newestFirst.size())) {
                Files.deleteIfExists(old);
            }
        }
    }
}
