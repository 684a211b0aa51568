package loupe.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import loupe.data.BadInputException;

/** Keeps others from writing into a run's folder. The system takes it back from a process that dies, however it dies. */
public final class RunLock implements AutoCloseable {

    /** How long an orphaned training may take to end, and more. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final String NAME = ".lock";
    private static final String STARTING = ".starting";
    private static final long PAUSE_MILLIS = 20;
    private static final int GLANCES = 5;

    private final FolderLock lock;

    private RunLock(FolderLock lock) {
        this.lock = lock;
    }

    /**
     * Takes the lock of the run in {@code folder}, which exists.
     *
     * @param patience how long it is waited for one who has it
     * @throws BadInputException where another training has it for longer
     */
    public static RunLock take(Path folder, Duration patience) throws BadInputException, IOException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        Optional<FolderLock> lock = FolderLock.tryTake(folder, NAME);
        while (lock.isEmpty() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            lock = FolderLock.tryTake(folder, NAME);
        }
        return new RunLock(lock.orElseThrow(() -> taken(folder)));
    }

    /** The same without waiting, but for one who only asks whether it is taken. */
    public static RunLock take(Path folder) throws BadInputException, IOException {
        Optional<FolderLock> lock = FolderLock.tryTake(folder, NAME);
        for (int i = 0; i < GLANCES && lock.isEmpty(); i++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS));
            lock = FolderLock.tryTake(folder, NAME);
        }
        return new RunLock(lock.orElseThrow(() -> taken(folder)));
    }

    /**
     * Says that the run in {@code folder} is about to be trained by a process that does not hold its lock yet; until it is closed,
     * or this process dies. Keeps nobody from anything. Empty where it cannot be said.
     */
    public static Optional<RunLock> starting(Path folder) {
        try {
            return FolderLock.tryTake(folder, STARTING).map(RunLock::new);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static BadInputException taken(Path folder) {
        return new BadInputException("The run in " + folder + " is being trained by another Loupe. Wait until it ends, or stop it there.");
    }

    /** Whether somebody trains the run in {@code folder} now, or is about to. Where that cannot be told, nobody does. */
    public static boolean isTaken(Path folder) {
        return FolderLock.isTaken(folder, NAME) || FolderLock.isTaken(folder, STARTING);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
