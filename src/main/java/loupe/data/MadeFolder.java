package loupe.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * A data set that Loupe makes, kept on disk. It is made once, in a folder of its own that is renamed when it is complete, so that
 * several processes may ask at once: each gets a whole set.
 *
 * @param versioned where the set and its checksums lie; another version of the set has another folder
 * @param name      of the folder inside it with the set's files
 * @param files     their names, all of which must be there
 * @param maker     writes the files
 */
public record MadeFolder(Path versioned, String name, List<String> files, Maker maker) {

    private static final String CHECKSUMS = "checksums.txt";
    private static final String UNFINISHED = ".making-";

    public MadeFolder {
        files = List.copyOf(files);
    }

    /** Writes the files of a set into a folder, which it makes, and tells how many percent are done. */
    public interface Maker {
        void write(Path folder, IntConsumer percent) throws IOException;
    }

    /** Where the files are, or will be once {@link #folder} has been asked. */
    public Path place() {
        return versioned.resolve(name);
    }

    /**
     * The folder with the files. Makes them first where they are missing or damaged, which takes seconds; else their checksums are
     * compared, which takes a few hundredths.
     *
     * @param percent hears how far the making is, from 0 to 100, on the calling thread or on others, never twice at once
     */
    public Path folder(IntConsumer percent) throws BadInputException {
        try {
            if (!isWhole()) {
                make(percent);
            }
            return place();
        } catch (IOException | UncheckedIOException e) {
            throw new BadInputException("The %s cannot be kept in %s (%s). Is the disk full, and may you write there?"
                    .formatted(name, versioned, e.getClass().getSimpleName()), e);
        }
    }

    private void make(IntConsumer percent) throws IOException {
        Path cache = versioned.getParent();
        Files.createDirectories(cache);
        Path unfinished = Files.createTempDirectory(cache, versioned.getFileName() + UNFINISHED);
        try {
            Path made = unfinished.resolve(name);
            maker.write(made, percent);
            Files.write(unfinished.resolve(CHECKSUMS), checksums(made));
            putInPlace(unfinished);
        } finally {
            delete(unfinished);
        }
    }

    /** Renames; where another process was quicker, its whole set stays and ours is given up. */
    private void putInPlace(Path unfinished) throws IOException {
        if (Files.exists(versioned) && !isWhole()) {
            Path damaged = Files.createTempDirectory(versioned.getParent(), versioned.getFileName() + UNFINISHED);
            rename(versioned, damaged.resolve("damaged"));
            delete(damaged);
        }
        try {
            rename(unfinished, versioned);
        } catch (IOException e) {
            if (!isWhole()) {
                throw e;
            }
        }
    }

    private static void rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
        }
    }

    private boolean isWhole() throws IOException {
        Path sums = versioned.resolve(CHECKSUMS);
        return Files.isRegularFile(sums) && files.stream().map(place()::resolve).allMatch(Files::isRegularFile)
                && Files.readAllLines(sums).equals(checksums(place()));
    }

    private List<String> checksums(Path made) throws IOException {
        CRC32C sum = new CRC32C();
        for (String file : files) {
            sum.update(Files.readAllBytes(made.resolve(file)));
        }
        return List.of(Long.toHexString(sum.getValue()));
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
