package loupe.ui.sets;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.data.IdxFiles;
import loupe.data.ImageSet;
import loupe.data.KnownSet;
import loupe.storage.ComparedFolders;
import loupe.storage.StateFile;
import loupe.ui.common.Texts;

/** The sets that are compared: where Loupe looks for them, or in a folder that the learner chose. Any thread. */
final class SetShelf {

    private static final System.Logger LOG = System.getLogger("loupe.ui.sets");

    /** What is compared, left and right. */
    static final List<KnownSet> COMPARED = List.of(KnownSet.MNIST, KnownSet.FASHION_MNIST);

    private final DataCatalog catalog;
    private final StateFile<ComparedFolders> file;
    private final Map<KnownSet, Path> chosen = new ConcurrentHashMap<>();

    /** @param file remembers the chosen folders; one that is there no more is not asked for again */
    SetShelf(DataCatalog catalog, StateFile<ComparedFolders> file) {
        this.catalog = catalog;
        this.file = file;
        ComparedFolders kept = file.read();
        recall(KnownSet.MNIST, kept.mnist());
        recall(KnownSet.FASHION_MNIST, kept.fashion());
    }

    private void recall(KnownSet set, String folder) {
        try {
            Optional.of(folder).filter(kept -> !kept.isEmpty()).map(Path::of).filter(IdxFiles::areIn).ifPresent(there -> chosen.put(set, there));
        } catch (InvalidPathException elsewhere) {
            LOG.log(System.Logger.Level.INFO, "{0} is no folder here.", folder);
        }
    }

    boolean has(KnownSet set) {
        return chosen.containsKey(set) || catalog.entries().stream().anyMatch(entry -> entry.name().equals(set.id()) && entry.isThere());
    }

    /** What is missing, and which files go where; empty where both sets are there. */
    Optional<String> missing() {
        List<KnownSet> absent = absent();
        return absent.isEmpty() ? Optional.empty() : Optional.of(Texts.of("sets.missing",
                absent.stream().map(SetNames::title).collect(Collectors.joining(Texts.of("sets.missing.and"))),
                String.join(", ", IdxFiles.NAMES),
                absent.stream().map(set -> catalog.place(set).toString()).collect(Collectors.joining(Texts.of("sets.missing.or")))));
    }

    /** Looks for the sets in {@code folder}, or takes it for the one that is missing. Gives a sentence where it is neither. */
    Optional<String> choose(Path folder) {
        List<KnownSet> found = new ArrayList<>();
        for (KnownSet set : COMPARED) {
            place(folder, set).ifPresent(there -> {
                chosen.put(set, there);
                found.add(set);
            });
        }
        return found.isEmpty() ? Optional.of(Texts.of("sets.refused", folder)) : Optional.empty();
    }

    /** Keeps what was chosen for the next start. To be called off the screen's thread. */
    void keep() {
        try {
            file.write(new ComparedFolders(text(KnownSet.MNIST), text(KnownSet.FASHION_MNIST)));
        } catch (IOException fault) {
            LOG.log(System.Logger.Level.WARNING, "The chosen folders are not kept.", fault);
        }
    }

    private String text(KnownSet set) {
        return Optional.ofNullable(chosen.get(set)).map(folder -> folder.toAbsolutePath().toString()).orElse("");
    }

    private Optional<Path> place(Path folder, KnownSet set) {
        Path inside = folder.resolve(set.id());
        if (IdxFiles.areIn(inside)) {
            return Optional.of(inside);
        }
        boolean named = folder.endsWith(set.id()) || absent().equals(List.of(set));
        return named && IdxFiles.areIn(folder) ? Optional.of(folder) : Optional.empty();
    }

    private List<KnownSet> absent() {
        return COMPARED.stream().filter(set -> !has(set)).toList();
    }

    /** Reads the set; makes it where it can be made, which takes seconds. @param percent hears how far the making is */
    ImageSet read(KnownSet set, IntConsumer percent) throws BadInputException {
        Path folder = chosen.get(set);
        return folder == null ? DataCatalog.read(catalog.folder(set.id(), percent)) : IdxFiles.read(folder, set.id(), set.classNames());
    }
}
