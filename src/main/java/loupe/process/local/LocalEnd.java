package loupe.process.local;

import java.nio.file.Path;

/** How a job in local mode ended. */
public sealed interface LocalEnd {

    /** Every container ended with 0. @param model the folder with what the first container left as its model */
    record Completed(Path model) implements LocalEnd {}

    /** It was asked to stop and every container ended with 0. @param model as in {@link Completed}; may be empty or missing */
    record Stopped(Path model) implements LocalEnd {}

    /**
     * A container failed, and the others were ended.
     *
     * @param host     the one that failed
     * @param exitCode its exit code, above 128 where a signal ended it
     * @param reason   what it wrote into {@code output/failure}; where it wrote nothing, a sentence about its end
     */
    record Failed(String host, int exitCode, String reason) implements LocalEnd {}
}
