package loupe.cloud.rehearsal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A host at work: a process of this machine that gets the environment of a container and no other. */
final class HostProcess {

    /** What programs need of this machine's environment to run at all. */
    private static final List<String> KEPT = List.of("PATH", "LANG", "LC_ALL", "JAVA_HOME", "SystemRoot", "TZ");

    private final Process process;
    private final Thread reader;

    private HostProcess(Process process, Thread reader) {
        this.process = process;
        this.reader = reader;
    }

    /** @param environment of the job @param lines hears each line of standard output and standard error, on one thread */
    static HostProcess start(HostFolder host, List<String> command, Map<String, String> environment, Consumer<String> lines) throws IOException {
        Path own = host.ml().resolveSibling("own");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).directory(Files.createDirectories(own).toFile());
        builder.environment().keySet().retainAll(KEPT);
        builder.environment().putAll(Map.of("SAGEMAKER_BASE_DIR", host.ml().toString(), "HOME", own.toString(), "LOUPE_HOME", own.toString(),
                "TMPDIR", own.toString()));
        environment.forEach((name, value) -> builder.environment().put(name, host.rewritten(value)));
        Process process = builder.start();
        process.getOutputStream().close();
        return new HostProcess(process, Thread.ofPlatform().daemon().name("loupe-rehearsal-" + host.name()).start(() -> read(process, lines)));
    }

    private static void read(Process process, Consumer<String> lines) {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            reader.lines().forEach(lines);
        } catch (IOException | UncheckedIOException e) {
            lines.accept("(the rest cannot be read: " + e.getMessage() + ")");
        }
    }

    boolean lives() {
        return process.isAlive();
    }

    /** SIGTERM now, and SIGKILL to what is left after {@code patience}. */
    void stop(Duration patience) {
        // Process.destroy() would close the streams, and what a host says while it leaves would be lost.
        process.toHandle().destroy();
        Thread.ofVirtual().start(() -> {
            try {
                if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                    kill();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.toHandle().destroyForcibly();
    }

    /** Hears when it has ended. */
    void onEnd(Runnable ended) {
        process.onExit().thenRun(ended);
    }

    /** Waits for its end and its last line. @return the exit code, above 128 where a signal ended it */
    int await() throws InterruptedException {
        int code = process.waitFor();
        reader.join(Waits.PATIENCE);
        return code;
    }
}
