package loupe.data.films;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.data.DataFolders;

/** The film sets that can be chosen, and where each is. Safe to call from any thread. */
public final class FilmCatalog {

    /** Where MovieLens-100K lies in a folder of data sets: unpacked, or the zip as it was downloaded. */
    private static final List<String> MOVIELENS = List.of(KnownFilms.ML_100K, KnownFilms.MOVIELENS.id(), KnownFilms.ML_100K + ".zip");

    private final DataFolders folders;
    private final FilmsCache invented;

    public FilmCatalog(DataFolders folders, FilmsCache invented) {
        this.folders = folders;
        this.invented = invented;
    }

    /** All known sets, Loupe's own first. */
    public List<DataCatalog.Entry> entries() {
        return Stream.of(KnownFilms.values()).map(this::entry).toList();
    }

    /**
     * The folder or the zip of a set. Makes the invented films where they are not made yet, which takes a second or two.
     *
     * @param nameOrFolder {@code films}, {@code movielens}, a folder or a zip
     * @param percent      hears how far the making is, 0 to 100
     */
    public Path folder(String nameOrFolder, IntConsumer percent) throws BadInputException {
        Optional<KnownFilms> known = KnownFilms.named(nameOrFolder);
        if (known.isEmpty()) {
            return named(nameOrFolder);
        }
        return switch (known.get()) {
            case FILMS -> invented.folder(percent);
            case MOVIELENS -> movieLens().orElseThrow(() -> new BadInputException(whatToDo()));
        };
    }

    /** Reads a set: a known one by its name, or the one in a folder or a zip, which then has that name. */
    public FilmSet read(String nameOrFolder) throws BadInputException {
        Path folder = folder(nameOrFolder, percent -> { });
        Optional<KnownFilms> known = KnownFilms.named(nameOrFolder);
        return known.isPresent() ? FilmFiles.read(folder, known.get().id()) : FilmFiles.read(folder);
    }

    private Optional<Path> movieLens() {
        return folders.find(MOVIELENS, place -> place.toString().endsWith(".zip") ? Files.isRegularFile(place) : FilmFiles.areIn(place));
    }

    private static Path named(String text) throws BadInputException {
        try {
            Path place = Path.of(text);
            if (!text.isBlank() && Files.exists(place)) {
                return place.toAbsolutePath().normalize();
            }
        } catch (InvalidPathException e) {
            // Not a folder then, as the sentence below says.
        }
        throw new BadInputException(("There is no film set, no folder and no zip %s. Try films, movielens, or a folder or zip with MovieLens-100K's"
                + " files.").formatted(TableLine.quoted(text)));
    }

    private DataCatalog.Entry entry(KnownFilms set) {
        return switch (set) {
            case FILMS -> new DataCatalog.Entry(set.id(), set.title(), Optional.of(invented.place()),
                    "Invented films, invented viewers, taste model known; nothing to fetch.");
            case MOVIELENS -> {
                Optional<Path> place = movieLens();
                yield new DataCatalog.Entry(set.id(), set.title(), place, place.map(found -> "In " + found + ".").orElseGet(this::whatToDo));
            }
        };
    }

    private String whatToDo() {
        Path root = folders.roots().isEmpty() ? Path.of("datasets") : folders.roots().getFirst();
        return "%s, is not here. Put its folder %s or its zip into %s.".formatted(KnownFilms.MOVIELENS.title(), KnownFilms.ML_100K, root);
    }
}
