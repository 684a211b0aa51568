package loupe.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Processes as the system sees them. */
public final class LiveProcess {

    private LiveProcess() {}

    /** Whether the process runs; one that ended and that nobody has fetched yet (a zombie) does not. */
    public static boolean isRunning(long pid) {
        if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
            return false;
        }
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        try {
            return !Files.exists(stat) || !Files.readString(stat).replaceFirst(".*\\) ", "").startsWith("Z");
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
