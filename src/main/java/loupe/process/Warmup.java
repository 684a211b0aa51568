package loupe.process;

import java.nio.file.Path;
import loupe.training.Placement;

/** What a training process does before its first job, so that the job starts quickly. */
@FunctionalInterface
public interface Warmup {

    /** Gets ready for jobs at {@code where} on the data in {@code dataFolder}; a fault shows again at the job's start. */
    void warm(Placement where, Path dataFolder);
}
