package loupe.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import loupe.data.BadInputException;

/** Runs that were deleted, whole, each with the place where it lay. Nothing empties it but the learner's own hand. */
public final class Bin {

    private static final String ORIGIN = ".deleted-from";

    private final Path folder;

    Bin(Path folder) {
        this.folder = folder;
    }

    /** Where it is. */
    public Path folder() {
        return folder;
    }

    /** The folders of the runs in it, newest first by their names. @throws UncheckedIOException where they cannot be listed */
    public List<Path> runs() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.filter(RunFolder::isRun).sorted(Comparator.reverseOrder()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts {@code run} into the bin. Returns where it lies now. @throws BadInputException where it is being trained */
    public Path put(RunFolder run) throws BadInputException, IOException {
        RunLock.take(run.path()).close();
        Path from = run.path().toAbsolutePath().normalize();
        Files.createDirectories(folder);
        Path place = free(from.getFileName().toString());
        AtomicFile.write(from.resolve(ORIGIN), from.toString());
        try {
            move(from, place);
        } catch (IOException e) {
            Files.deleteIfExists(from.resolve(ORIGIN));
            throw e;
        }
        return place;
    }

    /** Puts the run {@code id} back where it lay. Returns where. @throws BadInputException where there is none, or its place is taken */
    public Path restore(String id) throws BadInputException, IOException {
        Path from = inside(id);
        Path place = Path.of(Json.text(from.resolve(ORIGIN)));
        if (Files.exists(place)) {
            throw new BadInputException("\"" + id + "\" cannot go back to " + place + ": something else is there now. Move that away first.");
        }
        Files.createDirectories(place.getParent());
        move(from, place);
        Files.deleteIfExists(place.resolve(ORIGIN));
        return place;
    }

    private Path inside(String id) throws BadInputException {
        try {
            Path found = folder.resolve(id).normalize();
            if (folder.equals(found.getParent()) && Files.isRegularFile(found.resolve(ORIGIN))) {
                return found;
            }
        } catch (InvalidPathException e) {
            // Not a run then, as the sentence below says.
        }
        throw new BadInputException("There is no deleted run \"" + id + "\" in " + folder + ".");
    }

    private Path free(String name) {
        return Stream.iterate(1, number -> number + 1).map(number -> folder.resolve(number == 1 ? name : name + "-" + number))
                .filter(place -> !Files.exists(place)).findFirst().orElseThrow();
    }

    /** Renames; onto another drive, where that cannot be, copies the whole first and deletes then. */
    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Path unfinished = Files.createTempDirectory(to.getParent(), ".moving");
            try {
                copy(from, unfinished);
                Files.move(unfinished, to, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                delete(unfinished);
            }
            delete(from);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                if (!each.equals(from)) {
                    Files.copy(each, to.resolve(from.relativize(each).toString()), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException fault) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
