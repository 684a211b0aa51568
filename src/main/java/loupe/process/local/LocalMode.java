package loupe.process.local;

import java.io.IOException;
import java.nio.file.Path;
import loupe.process.ChildProgram;

/**
 * Runs a training job on this machine as Amazon SageMaker runs it on its own, without Docker: for each container a folder that stands
 * for {@code /opt/ml} and a process with {@code SAGEMAKER_BASE_DIR}. Containers that train together find each other over loopback.
 */
public final class LocalMode {

    private final ChildProgram program;

    /** @param program this program, as {@link ChildProgram#ofThisProcess()} names it */
    public LocalMode(ChildProgram program) {
        this.program = program;
    }

    /**
     * Writes the containers' folders {@code <folder>/<host>/ml} and starts their processes. Returns at once.
     *
     * @param folder of the job; made where it is missing, and holds no job yet
     * @throws IOException where a folder cannot be written or a process cannot be started; nothing runs then
     */
    public LocalTraining start(LocalJob job, Path folder, LocalListener listener) throws IOException {
        throw new IOException("Local mode of " + program.mainClass() + " is not there yet.");
    }
}
