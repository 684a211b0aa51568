package loupe.data;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.IntConsumer;

/** The digits that Loupe draws, kept on disk as four plain IDX files. */
public final class DigitsCache {

    private final MadeFolder made;

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
        String name = KnownSet.DIGITS.id();
        this.made = new MadeFolder(cacheFolder.resolve(name + "-" + version), name, IdxFiles.NAMES,
                (folder, percent) -> IdxFiles.write(folder, maker.apply(percent)));
    }

    /** Where the four files are, or will be once {@link #folder} has been asked. */
    public Path place() {
        return made.place();
    }

    /**
     * The folder with the four files. Makes them first where they are missing or damaged, which takes seconds; else
     * their checksums are compared, which takes a few hundredths.
     *
     * @param percent hears how far the making is, from 0 to 100, on the calling thread or on others, never twice at once
     */
    public Path folder(IntConsumer percent) throws BadInputException {
        return made.folder(percent);
    }
}
