package loupe.ui.training;

import java.nio.file.Path;
import java.util.Optional;
import loupe.data.KnownSet;

/** How a data set is called where there is little room. */
final class DataNames {

    private DataNames() {}

    /** The set's own name: a known one as it stands, else that of the folder. */
    static String name(String nameOrFolder) {
        if (KnownSet.named(nameOrFolder).isPresent() || nameOrFolder.isBlank()) {
            return nameOrFolder;
        }
        return Optional.ofNullable(Path.of(nameOrFolder).getFileName()).map(Path::toString).orElse(nameOrFolder);
    }

    /** As a sentence names it, for example {@code MNIST}. */
    static String title(String nameOrFolder) {
        String name = name(nameOrFolder);
        return KnownSet.named(name).map(set -> set.title().replaceFirst(",.*", "")).orElse(name);
    }
}
