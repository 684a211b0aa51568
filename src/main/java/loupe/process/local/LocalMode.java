package loupe.process.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import loupe.process.ChildProgram;
import loupe.storage.OptMl;

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
        prepare(job, folder);
        return begin(job, folder, listener);
    }

    /**
     * Starts the processes of a job that broke off once more, on the folders that {@link #start} made: it goes on after its last checkpoint.
     *
     * @throws IOException where a folder cannot be written or a process cannot be started; nothing runs then
     */
    public LocalTraining goOn(LocalJob job, Path folder, LocalListener listener) throws IOException {
        for (String host : job.hosts()) {
            new OptMl(ml(folder, host), true).forgetEnd();
        }
        return begin(job, folder, listener);
    }

    /** Writes the containers' folders. */
    static void prepare(LocalJob job, Path folder) throws IOException {
        for (String host : job.hosts()) {
            Path root = ml(folder, host);
            if (Files.exists(root)) {
                throw new IOException(root + " is there already; name another folder");
            }
            HostFolder.make(root, job, host);
        }
    }

    /** Starts the containers' processes on their folders. */
    LocalTraining begin(LocalJob job, Path folder, LocalListener listener) throws IOException {
        HostCommand command = new HostCommand(program, job, job.instances() > 1 ? Optional.of(freePort()) : Optional.empty());
        Map<String, Process> processes = new LinkedHashMap<>();
        try {
            for (String host : job.hosts()) {
                processes.put(host, command.of(host, ml(folder, host)).start());
            }
        } catch (IOException e) {
            processes.values().forEach(Process::destroyForcibly);
            throw e;
        }
        HostProcesses running = new HostProcesses(folder, processes, listener);
        running.follow();
        return running;
    }

    /** The folder of {@code host} that stands for {@code /opt/ml}. */
    static Path ml(Path folder, String host) {
        return folder.toAbsolutePath().normalize().resolve(host).resolve("ml");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
