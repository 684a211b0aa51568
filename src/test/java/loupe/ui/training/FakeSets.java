package loupe.ui.training;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.training.DataRef;

/** Digits and Fashion-MNIST that are there, MNIST that is not, and every folder whose name begins with {@code good}. */
final class FakeSets implements PictureSets {

    static final String MISSING = "MNIST, handwritten digits, is not here. Put train-images-idx3-ubyte,"
            + " train-labels-idx1-ubyte, t10k-images-idx3-ubyte, t10k-labels-idx1-ubyte (plain or .gz) into"
            + " /home/you/.local/share/Loupe/datasets/mnist.";
    static final DataRef DIGITS = ref("digits");

    private final List<String> read = new ArrayList<>();
    private final List<String> brought = new ArrayList<>();
    private Optional<RuntimeException> fault = Optional.empty();

    static DataRef ref(String name) {
        return new DataRef(name, "/sets/" + name, "sha-" + name);
    }

    /** The sets that were read, in order. */
    List<String> read() {
        return read;
    }

    /** Puts the files of a missing set in place. */
    void bring(String name) {
        brought.add(name);
    }

    /** Lets the next readings end with {@code next}. */
    void breakWith(RuntimeException next) {
        fault = Optional.of(next);
    }

    @Override
    public List<DataCatalog.Entry> entries() {
        return List.of(entry("digits", "Digits, drawn by Loupe", true), entry("mnist", "MNIST, handwritten digits", false),
                entry("fashion-mnist", "Fashion-MNIST, pictures of clothes", true));
    }

    @Override
    public DataState.Ready read(String nameOrFolder, IntConsumer percent) throws BadInputException {
        read.add(nameOrFolder);
        if (fault.isPresent()) {
            throw fault.get();
        }
        percent.accept(40);
        if (nameOrFolder.equals("mnist") && !brought.contains("mnist")) {
            throw new BadInputException(MISSING);
        }
        String name = DataNames.name(nameOrFolder);
        if (nameOrFolder.contains("/") && !name.startsWith("good")) {
            throw new BadInputException(nameOrFolder + " holds no data set.");
        }
        return new DataState.Ready(ref(name), 60_000);
    }

    private static DataCatalog.Entry entry(String name, String title, boolean there) {
        return new DataCatalog.Entry(name, title, there ? Optional.of(Path.of("/sets", name)) : Optional.empty(),
                there ? "In /sets/" + name + "." : MISSING);
    }
}
