package loupe.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.data.films.RatingFile;
import loupe.data.films.Ratings;

/** People whose stars are kept: for each a text file of film, tab, stars, as everybody can read, write and import it. */
public final class People {

    private static final String ENDING = ".tsv";

    private final Path folder;

    /** @param folder made at the first write */
    public People(Path folder) {
        this.folder = folder;
    }

    /** Their names, in the alphabet's order. @throws UncheckedIOException where the folder cannot be read */
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(People::isKept).map(People::name).sorted(String.CASE_INSENSITIVE_ORDER).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The stars of {@code name}; none where nothing is kept.
     *
     * @throws BadInputException where the file is damaged; it is then kept aside with the ending {@code .broken}
     */
    public Ratings read(String name) throws BadInputException {
        Path file = file(name);
        if (!Files.exists(file)) {
            return Ratings.NONE;
        }
        try {
            return Files.size(file) == 0 ? Ratings.NONE : RatingFile.readOwn(file);
        } catch (IOException | BadInputException e) {
            Path aside = file.resolveSibling(file.getFileName() + ".broken");
            move(file, aside);
            throw new BadInputException(e.getMessage() + " The file is kept as " + aside + "; " + name + " starts without stars.", e);
        }
    }

    /** Whether there is a file of {@code name}, readable or not. @throws UncheckedIOException where the folder cannot be read */
    public boolean isKept(String name) {
        return Files.exists(file(name));
    }

    /** Keeps the stars of {@code name}, all of them or, where that fails, those that were kept before. */
    public void write(String name, Ratings stars) throws IOException {
        AtomicFile.write(file(name), RatingFile.ownText(stars));
    }

    /** The file that is there under that name, else the one to be made. */
    private Path file(String name) {
        Path made = folder.resolve(URLEncoder.encode(name, StandardCharsets.UTF_8).replace(".", "%2E").replace("*", "%2A") + ENDING);
        if (Files.exists(made) || !Files.isDirectory(folder)) {
            return made;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(People::isKept).filter(file -> name(file).equals(name)).findFirst().orElse(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isKept(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) && !name.startsWith(".");
    }

    /** A file that somebody else has named may have a name that is no code of one; then it is the name itself. */
    private static String name(Path file) {
        String code = file.getFileName().toString();
        String bare = code.substring(0, code.length() - ENDING.length());
        try {
            return URLDecoder.decode(bare, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return bare;
        }
    }

    private static void move(Path file, Path aside) {
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
