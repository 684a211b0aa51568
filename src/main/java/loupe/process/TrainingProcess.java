package loupe.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A training process as its parent sees it. Commands and {@link #kill()} are safe from any thread; one thread reads. */
final class TrainingProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TrainingProcess.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final Process process;
    private final Door door;
    private final ProcessLog log = new ProcessLog();
    private final Thread logger;

    private TrainingProcess(Process process, Door door) {
        this.process = process;
        this.door = door;
        logger = log.follow(process.getInputStream());
    }

    /** Starts what {@code command} makes of the address to report to. */
    static TrainingProcess start(Starter command) throws IOException {
        Door door = Door.open();
        try {
            TrainingProcess child = new TrainingProcess(command.at(door.address()).start(), door);
            Thread.ofPlatform().name("process-end").daemon().start(child::closeDoorAtEnd);
            child.write(door.token());
            return child;
        } catch (IOException | RuntimeException e) {
            door.close();
            throw e;
        }
    }

    /** Makes the command of a process that reports to an address. */
    @FunctionalInterface
    interface Starter {
        ProcessBuilder at(String address) throws IOException;
    }

    /** Tells the process to do {@code command}; one that is gone hears nothing. */
    void send(Command command) {
        write(command.line());
    }

    /** Keeps what the process says in {@code file}, with what it said before. */
    void logInto(Path file) {
        log.into(file);
    }

    /** What the process said before it had a log. */
    String said() {
        return log.text();
    }

    /** Its event lines. Empty where it did not report within {@code limit} of this call or ended before. */
    Optional<BufferedReader> events(Duration limit) {
        Later late = Later.run(limit, door::close);
        try {
            return Optional.of(door.accept());
        } catch (IOException e) {
            LOG.info("Training process {} did not report: {}", process.pid(), e.toString());
            return Optional.empty();
        } finally {
            late.cancel();
            door.close();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Whether a signal has stopped it without ending it; only Linux tells. */
    boolean standsStill() {
        try {
            String status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return status.startsWith("T", status.lastIndexOf(')') + 2);
        } catch (IOException otherSystemOrGone) {
            return false;
        }
    }

    /** Ends it at once. */
    void kill() {
        process.destroyForcibly();
    }

    /** Lets the process end by itself, shortly, else kills it; then everything it said is in its log. Returns the exit code. */
    int exit() throws InterruptedException {
        close();
        if (!process.waitFor(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
            kill();
        }
        int code = process.waitFor();
        logger.join(LAST_WORDS.toMillis());
        return code;
    }

    /** Ends its standard input, and with it the process, within two seconds. Waits for nothing. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            LOG.debug("Training process {} was gone", process.pid(), e);
        }
    }

    /** Not by the process' own future, which ends on the common pool; see {@link Later}. */
    private void closeDoorAtEnd() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        door.close();
    }

    private synchronized void write(String line) {
        try {
            process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            LOG.info("Training process {} takes no commands: {}", process.pid(), e.toString());
        }
    }
}
