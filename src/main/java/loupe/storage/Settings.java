package loupe.storage;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the learner chose for good.
 *
 * @param theme    the name of the window's colours; the window knows the names
 * @param libtorch folder of a PyTorch with CUDA; empty text for none
 */
public record Settings(String theme, String libtorch) {

    /** What holds before the learner chose anything. */
    public static final Settings DEFAULT = new Settings("system", "");

    /** The folder of a PyTorch with CUDA, where one was chosen; a text that can name no folder here chooses none. */
    public Optional<Path> libtorchFolder() {
        try {
            return libtorch.isBlank() ? Optional.empty() : Optional.of(Path.of(libtorch));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
