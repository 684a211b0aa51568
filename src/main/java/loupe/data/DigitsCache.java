package loupe.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * The digits that Loupe draws, kept on disk as four plain IDX files. They are made once, in a folder of their own that
 * is renamed when it is complete, so that several processes may ask at once: each gets a whole set.
 */
public final class DigitsCache {

    private static final String CHECKSUMS = "checksums.txt";
    private static final String UNFINISHED = ".making-";

    private final Path versioned;
    private final Function<IntConsumer, ImageSet> maker;

    /** @param cacheFolder where the versions of the set lie */
    public DigitsCache(Path cacheFolder) {
        this(cacheFolder, SyntheticDigits.VERSION,
                percent -> new SyntheticDigits(DigitForms.shipped()).make(percent));
    }

    /**
     * @param cacheFolder where the versions of the set lie
     * @param version     changes whenever the pictures do
     * @param maker       makes the set, telling how many percent are done
     */
    DigitsCache(Path cacheFolder, int version, Function<IntConsumer, ImageSet> maker) {
        this.versioned = cacheFolder.resolve(KnownSet.DIGITS.id() + "-" + version);
        this.maker = maker;
    }

    /** Where the four files are, or will be once {@link #folder} has been asked. */
    public Path place() {
        return versioned.resolve(KnownSet.DIGITS.id());
    }

    /**
     * The folder with the four files. Makes them first where they are missing or damaged, which takes seconds; else
     * their checksums are compared, which takes a few hundredths.
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
            throw new BadInputException("The digits cannot be kept in %s (%s). Is the disk full, and may you write there?"
                    .formatted(versioned, e.getClass().getSimpleName()), e);
        }
    }

    private void make(IntConsumer percent) throws IOException {
        Path cache = versioned.getParent();
        Files.createDirectories(cache);
        Path unfinished = Files.createTempDirectory(cache, versioned.getFileName() + UNFINISHED);
        try {
            Path files = unfinished.resolve(KnownSet.DIGITS.id());
            IdxFiles.write(files, maker.apply(percent));
            Files.write(unfinished.resolve(CHECKSUMS), checksums(files));
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
        return Files.isRegularFile(sums) && IdxFiles.areIn(place())
                && Files.readAllLines(sums).equals(checksums(place()));
    }

    private static List<String> checksums(Path files) throws IOException {
        CRC32C sum = new CRC32C();
        for (String name : IdxFiles.NAMES) {
            sum.update(Files.readAllBytes(files.resolve(name)));
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
