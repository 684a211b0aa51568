package loupe.process.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import loupe.storage.OptMl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The processes of a job's containers: what they say is passed on, the first that fails ends the others, and one end is told. */
final class HostProcesses implements LocalTraining {

    private static final Logger LOG = LoggerFactory.getLogger(HostProcesses.class);
    /** As Amazon SageMaker waits between its two signals. */
    private static final Duration GRACE = Duration.ofSeconds(120);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);
    private static final int SIGNALS = 128;
    /** What ends a container that was asked to stop before it could listen. */
    private static final int POLITE_KILL = 15;

    private final Path folder;
    private final Map<String, Process> processes;
    private final LocalListener listener;
    private final BlockingQueue<String> left = new LinkedBlockingQueue<>();
    private final CompletableFuture<LocalEnd> end = new CompletableFuture<>();
    private volatile boolean stopped;

    /** @param folder of the job @param processes by the containers' names */
    HostProcesses(Path folder, Map<String, Process> processes, LocalListener listener) {
        this.folder = folder;
        this.processes = Map.copyOf(processes);
        this.listener = listener;
    }

    /** Begins to listen. */
    void follow() {
        List<Thread> readers = new ArrayList<>();
        processes.forEach((host, process) -> {
            readers.add(Thread.ofPlatform().name("container-" + host).daemon().start(() -> read(host, process)));
            Thread.ofPlatform().name("end-of-" + host).daemon().start(() -> await(host, process));
        });
        Thread.ofPlatform().name("containers").daemon().start(() -> tell(outcome(), readers));
    }

    private void read(String host, Process process) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> say(host, line));
        } catch (IOException | RuntimeException e) {
            LOG.info("What {} said ended early: {}", host, e.toString());
        }
    }

    /** Not by the end of what it says: what a container has left behind may still hold that open. */
    private void await(String host, Process process) {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        left.add(host);
    }

    private synchronized void say(String host, String line) {
        try {
            listener.line(host, line);
        } catch (RuntimeException e) {
            LOG.error("A listener could not take a line of {}", host, e);
        }
    }

    /** Waits for all, or for the first that fails. */
    private LocalEnd outcome() {
        try {
            for (int i = 0; i < processes.size(); i++) {
                String host = left.take();
                int code = processes.get(host).exitValue();
                if (code != 0 && !(stopped && code == SIGNALS + POLITE_KILL)) {
                    kill();
                    return new LocalEnd.Failed(host, code, reason(host, code));
                }
            }
            return stopped ? new LocalEnd.Stopped(ml().resolve("model")) : new LocalEnd.Completed(ml().resolve("model"));
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
            return new LocalEnd.Failed("algo-1", SIGNALS, "The wait for the containers was interrupted.");
        }
    }

    private String reason(String host, int code) {
        Optional<String> written = Optional.empty();
        try {
            written = new OptMl(ml(host), true).failure();
        } catch (IOException e) {
            LOG.info("What {} wrote about its failure cannot be read: {}", host, e.toString());
        }
        return written.orElseGet(() -> "The container " + host + (code > SIGNALS ? " was ended by signal " + (code - SIGNALS)
                : " ended with exit code " + code) + " and did not say why.");
    }

    private void tell(LocalEnd how, List<Thread> readers) {
        try {
            for (Thread reader : readers) {
                reader.join(LAST_WORDS.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            try {
                listener.ended(how);
            } catch (RuntimeException e) {
                LOG.error("A listener could not take the end", e);
            }
        }
        end.complete(how);
    }

    @Override
    public Path ml(String host) {
        return LocalMode.ml(folder, host);
    }

    @Override
    public void stop() {
        if (!stopped) {
            stopped = true;
            processes.forEach(this::ask);
            Thread.ofPlatform().name("container-grace").daemon().start(this::killAfterGrace);
        }
    }

    /** By its handle, for else Java would close its streams, and with them its last words. */
    private void ask(String host, Process process) {
        if (process.supportsNormalTermination()) {
            process.toHandle().destroy();
            return;
        }
        try {
            Files.createFile(new OptMl(ml(host), true).stopFile());
        } catch (IOException e) {
            LOG.warn("{} cannot be asked to stop: {}", host, e.toString());
        }
    }

    private void killAfterGrace() {
        try {
            end.get(GRACE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException late) {
            LOG.info("Containers that did not stop by themselves are killed");
            kill();
        }
    }

    @Override
    public void kill() {
        for (Process process : processes.values()) {
            List<ProcessHandle> below = process.descendants().toList();
            process.toHandle().destroyForcibly();
            below.forEach(ProcessHandle::destroyForcibly);
        }
    }

    @Override
    public LocalEnd await() throws InterruptedException {
        try {
            return end.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the end is only completed with a value", e);
        }
    }
}
