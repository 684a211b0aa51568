package loupe.storage;

import java.io.IOException;
import java.nio.file.Path;

/**
 * How a command line printed a run, in {@code lines.json} of its folder: who goes on with it prints it alike.
 *
 * @param interval batches between two lines; 0 for none
 */
public record RunLines(int interval) {

    /** Where nothing else was wanted. */
    public static final RunLines USUAL = new RunLines(100);

    /** Those of the run in {@code folder}. */
    public static RunLines in(Path folder) {
        return file(folder).read();
    }

    /** Keeps them in {@code folder}. */
    public void keep(Path folder) throws IOException {
        file(folder).write(this);
    }

    private static StateFile<RunLines> file(Path folder) {
        return new StateFile<>(folder.resolve("lines.json"), USUAL);
    }
}
