package loupe.data;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** The data sets that can be chosen, and where each is. Safe to call from any thread. */
public final class DataCatalog {

    private final DataFolders folders;
    private final DigitsCache digits;

    public DataCatalog(DataFolders folders, DigitsCache digits) {
        this.folders = folders;
        this.digits = digits;
    }

    /**
     * A data set as a list shows it.
     *
     * @param name     as the command line takes it
     * @param title    as the screen shows it
     * @param folder   where its files are, or will be made on demand; empty where the set is not there
     * @param sentence what the learner should know: where it is, or which files go where
     */
    public record Entry(String name, String title, Optional<Path> folder, String sentence) {

        /** Whether it can be trained on now. */
        public boolean isThere() {
            return folder.isPresent();
        }
    }

    /** All known sets, Loupe's own first. */
    public List<Entry> entries() {
        return Stream.of(KnownSet.values()).map(this::entry).toList();
    }

    /**
     * The folder with the four files of a set. Makes the digits where they are not made yet, which takes seconds.
     *
     * @param nameOrFolder a known set's name, or a folder that holds four files itself
     * @param percent      hears how far the making is, 0 to 100
     */
    public Path folder(String nameOrFolder, IntConsumer percent) throws BadInputException {
        Optional<KnownSet> known = KnownSet.named(nameOrFolder);
        if (known.isEmpty()) {
            return namedFolder(nameOrFolder);
        }
        if (known.get() == KnownSet.DIGITS) {
            return digits.folder(percent);
        }
        return folders.find(nameOrFolder).orElseThrow(() -> new BadInputException(whatToDo(known.get())));
    }

    /** Reads a set: a known one by its name, or the one in a folder, which then has the folder's name. */
    public ImageSet load(String nameOrFolder) throws BadInputException {
        return read(folder(nameOrFolder, percent -> { }));
    }

    /**
     * Reads the set in {@code folder}. It has the folder's name and the classes that are known by that name, else the
     * ten digits.
     */
    public static ImageSet read(Path folder) throws BadInputException {
        String name = nameOf(folder);
        return IdxFiles.read(folder, name, KnownSet.classNamesOf(name));
    }

    /** Reads only the test pictures of the set in {@code folder}. */
    public static LabelledImages test(Path folder) throws BadInputException {
        return IdxFiles.readTest(folder, KnownSet.classNamesOf(nameOf(folder)));
    }

    private static String nameOf(Path folder) {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        return last == null ? "data" : last.toString();
    }

    private static Path namedFolder(String text) throws BadInputException {
        try {
            Path folder = Path.of(text);
            if (!text.isBlank() && Files.isDirectory(folder)) {
                return folder.toAbsolutePath().normalize();
            }
        } catch (InvalidPathException e) {
            // Not a folder then, as the sentence below says.
        }
        throw new BadInputException(("There is no data set and no folder \"%s\". Try digits, mnist, fashion-mnist or a"
                + " folder with four IDX files.").formatted(text));
    }

    private Entry entry(KnownSet set) {
        if (set == KnownSet.DIGITS) {
            String sentence = "Loupe draws 60,000 digits to learn from and 10,000 to be tried on; nothing to fetch.";
            return new Entry(set.id(), set.title(), Optional.of(digits.place()), sentence);
        }
        Optional<Path> folder = folders.find(set.id());
        String sentence = folder.map(found -> "In " + found + ".").orElseGet(() -> whatToDo(set));
        return new Entry(set.id(), set.title(), folder, sentence);
    }

    /** The folder into which the files of a set go, where it is looked for first. */
    public Path place(KnownSet set) {
        return (folders.roots().isEmpty() ? Path.of("datasets") : folders.roots().getFirst()).resolve(set.id());
    }

    private String whatToDo(KnownSet set) {
        return "%s, is not here. Put %s (plain or .gz) into %s.".formatted(set.title(), String.join(", ", IdxFiles.NAMES), place(set));
    }
}
