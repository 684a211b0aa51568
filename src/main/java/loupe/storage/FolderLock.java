package loupe.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A lock that lies in a folder as a file and dies with its process. Linux takes a process' lock away as soon as that process
 * closes the file anywhere, so a process never opens it twice: an empty file beside it, named after the process, says that it
 * has the lock, or is about to ask for it.
 */
final class FolderLock implements AutoCloseable {

    private final FileChannel channel;
    private final Path mine;

    private FolderLock(FileChannel channel, Path mine) {
        this.channel = channel;
        this.mine = mine;
    }

    /** The lock called {@code name} in {@code folder}, which exists; empty where somebody has it, in this process or in another. */
    static Optional<FolderLock> tryTake(Path folder, String name) throws IOException {
        Path mine = mark(folder, name);
        try {
            Files.createFile(mine);
        } catch (FileAlreadyExistsException e) {
            return Optional.empty();
        }
        Optional<FolderLock> lock = Optional.empty();
        try {
            lock = tryOpen(folder.resolve(name), mine);
            return lock;
        } finally {
            if (lock.isEmpty()) {
                Files.deleteIfExists(mine);
            } else {
                forgetTheDead(folder, name, mine);
            }
        }
    }

    private static Optional<FolderLock> tryOpen(Path file, Path mine) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean taken = false;
        try {
            taken = channel.tryLock() != null;
            return taken ? Optional.of(new FolderLock(channel, mine)) : Optional.empty();
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        } finally {
            if (!taken) {
                channel.close();
            }
        }
    }

    /** Whether somebody has the lock called {@code name} in {@code folder}; takes it for a moment. Where that cannot be told, nobody has. */
    static boolean isTaken(Path folder, String name) {
        if (!Files.exists(folder.resolve(name)) && !Files.exists(mark(folder, name))) {
            return false;
        }
        try {
            Optional<FolderLock> lock = tryTake(folder, name);
            if (lock.isPresent()) {
                lock.get().close();
            }
            return lock.isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether {@code file} belongs to the lock called {@code name}. */
    static boolean isPart(Path file, String name) {
        String words = file.getFileName().toString();
        return words.equals(name) || words.startsWith(name + ".");
    }

    /** A process' number is given again one day, and never with the same moment of its start. */
    private static Path mark(Path folder, String name) {
        ProcessHandle here = ProcessHandle.current();
        long began = here.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return folder.resolve(name + "." + here.pid() + "-" + began);
    }

    /** What processes left that were killed. One that asks just now finds the lock taken, with its mark or without. */
    private static void forgetTheDead(Path folder, String name, Path mine) throws IOException {
        List<Path> others;
        try (Stream<Path> files = Files.list(folder)) {
            others = files.filter(file -> isPart(file, name) && !file.endsWith(name) && !file.equals(mine)).toList();
        } catch (NoSuchFileException e) {
            others = List.of();
        }
        for (Path other : others) {
            Files.deleteIfExists(other);
        }
    }

    /** Lets others take it. */
    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            Files.deleteIfExists(mine);
        }
    }
}
