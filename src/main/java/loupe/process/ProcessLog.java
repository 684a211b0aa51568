package loupe.process;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a process says on its standard streams: kept aside until it has a run, then appended to the run's log. Thread-safe. */
final class ProcessLog {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessLog.class);
    private static final int MOST_ASIDE = 1 << 18;

    private final ByteArrayOutputStream aside = new ByteArrayOutputStream();
    private Optional<Path> file = Optional.empty();

    /** Reads {@code stream} to its end on a thread of its own. */
    Thread follow(InputStream stream) {
        return Thread.ofPlatform().name("process-log").daemon().start(() -> copy(stream));
    }

    /** From now on, and with what was kept aside, into {@code target}. */
    synchronized void into(Path target) {
        file = Optional.of(target);
        byte[] before = aside.toByteArray();
        aside.reset();
        add(before, before.length);
    }

    /** What was kept aside. */
    synchronized String text() {
        return aside.toString(StandardCharsets.UTF_8);
    }

    private void copy(InputStream stream) {
        byte[] buffer = new byte[8192];
        try (stream) {
            for (int count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                add(buffer, count);
            }
        } catch (IOException e) {
            LOG.debug("A training process' output ended early", e);
        }
    }

    private synchronized void add(byte[] bytes, int count) {
        if (file.isEmpty()) {
            aside.write(bytes, 0, Math.min(count, MOST_ASIDE - aside.size()));
            return;
        }
        try (var out = Files.newOutputStream(file.get(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write(bytes, 0, count);
        } catch (IOException e) {
            LOG.warn("{} cannot be written: {}", file.get(), e.toString());
        }
    }
}
