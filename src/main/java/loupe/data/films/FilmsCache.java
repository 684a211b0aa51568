package loupe.data.films;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.data.MadeFolder;

/** The films that Loupe invents, kept on disk as MovieLens's files are. */
public final class FilmsCache {

    private static final List<String> FILES = Stream.concat(FilmFiles.NAMES.stream(),
            Split.NAMES.stream().flatMap(name -> Stream.of(name + ".base", name + ".test"))).toList();

    private final MadeFolder made;

    /**
     * @param cacheFolder where the versions of the set lie
     * @param version     changes whenever the films do
     * @param maker       writes the files, {@link FilmFiles#write} among others
     */
    public FilmsCache(Path cacheFolder, int version, MadeFolder.Maker maker) {
        String name = KnownFilms.FILMS.id();
        this.made = new MadeFolder(cacheFolder.resolve(name + "-" + version), name, FILES, maker);
    }

    /** Where the files are, or will be once {@link #folder} has been asked. */
    public Path place() {
        return made.place();
    }

    /** The folder with the files, which are made first where they are missing or damaged. @param percent hears how far the making is */
    public Path folder(IntConsumer percent) throws BadInputException {
        return made.folder(percent);
    }
}
