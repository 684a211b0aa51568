package loupe.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import loupe.data.BadInputException;

/** Keeps others from writing into a run's folder. The system takes it back from a process that dies, however it dies. */
public final class RunLock implements AutoCloseable {

    /** How long an orphaned training may take to end, and more. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String NAME = ".lock";
    private static final long PAUSE_MILLIS = 20;

    private final FileChannel channel;

    private RunLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock of the run in {@code folder}, which exists.
     *
     * @param patience how long it is waited for one who has it
     * @throws BadInputException where another training has it for longer
     */
    public static RunLock take(Path folder, Duration patience) throws BadInputException, IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        Optional<RunLock> lock = tryTake(folder);
        while (lock.isEmpty() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            lock = tryTake(folder);
        }
        return lock.orElseThrow(() -> taken(folder));
    }

    /** The same without waiting. */
    public static RunLock take(Path folder) throws BadInputException, IOException {
        return tryTake(folder).orElseThrow(() -> taken(folder));
    }

    private static BadInputException taken(Path folder) {
        return new BadInputException("The run in " + folder + " is being trained by another Loupe. Wait until it ends, or stop it there.");
    }

    /** Whether somebody trains the run in {@code folder} now. Where that cannot be told, nobody does. */
    public static boolean isTaken(Path folder) {
        if (!Files.exists(folder.resolve(NAME))) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(folder.resolve(NAME), StandardOpenOption.WRITE);
             FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<RunLock> tryTake(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new RunLock(channel));
            }
            channel.close();
            return Optional.empty();
        } catch (OverlappingFileLockException e) {
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
