package loupe.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;

/** The processes of a cluster on this machine besides its worker: the scheduler, where it is the first machine, and a parameter server. */
final class Roles implements AutoCloseable {

    private static final Placement ONE_THREAD = new Placement(EngineName.MXNET, Device.CPU, 1);
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Map<Cluster.Role, Process> processes = new LinkedHashMap<>();
    private boolean inPeace;

    private Roles() {}

    /** Starts them. @param logs where what they say goes */
    static Roles start(Cluster cluster, ChildCommand command, Path logs) throws IOException {
        Files.createDirectories(logs);
        Roles roles = new Roles();
        try {
            for (Cluster.Role role : cluster.roles()) {
                ProcessBuilder builder = command.with(cluster.environment(role)).of(ONE_THREAD, "-", Optional.empty());
                builder.redirectOutput(logs.resolve(role.name().toLowerCase(Locale.ROOT) + "-" + cluster.hosts().here() + ".log").toFile());
                roles.processes.put(role, builder.start());
            }
            return roles;
        } catch (IOException | RuntimeException e) {
            roles.close();
            throw e;
        }
    }

    /** One that has died, with its exit code. One that leaves with 0 has seen all workers leave, perhaps before this one says so. */
    Optional<Map.Entry<Cluster.Role, Integer>> died() {
        return processes.entrySet().stream().filter(entry -> !entry.getValue().isAlive() && entry.getValue().exitValue() != 0)
                .map(entry -> Map.entry(entry.getKey(), entry.getValue().exitValue())).findFirst();
    }

    /** The worker has left as it should: they may end by themselves, for other machines may still need them for a moment. */
    void inPeace() {
        inPeace = true;
    }

    /** Ends them; those that may end by themselves have 15 seconds for it. */
    @Override
    public void close() {
        try {
            long end = System.nanoTime() + (inPeace ? GRACE.toNanos() : 0);
            for (Process process : processes.values()) {
                process.waitFor(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            processes.values().forEach(Process::destroyForcibly);
        }
    }
}
