package loupe.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The networks that a learner designed, one file each, and beside them what each of them was before. A network may be
 * unfinished. What was deleted is kept in a folder of its own, so that it can be brought back.
 */
public final class OwnNetworks {

    private static final Logger LOG = LoggerFactory.getLogger(OwnNetworks.class);
    private static final String END = ".json";

    private final Path folder;

    /** @param folder made at the first write */
    public OwnNetworks(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    /** All of them, by their files' names; a file that cannot be read is left where it is and logged. */
    public List<OwnNetwork> all() {
        List<OwnNetwork> all = new ArrayList<>();
        for (Path file : files()) {
            try {
                String name = file.getFileName().toString();
                all.add(new OwnNetwork(name.substring(0, name.length() - END.length()), NetworkCodec.draft(Json.document(file))));
            } catch (BadInputException e) {
                LOG.warn("{} It is not shown.", e.getMessage());
            }
        }
        return all;
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(END) && !file.getFileName().toString().startsWith("."))
                    .sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code own} was; where its history is missing or damaged, a history that begins with what it is. */
    public NetworkHistory history(OwnNetwork own) {
        Path file = history(folder, own.id());
        NetworkHistory now = NetworkHistory.of(own.network());
        if (!Files.exists(file)) {
            return now;
        }
        try {
            NetworkHistory history = HistoryCodec.read(Json.parse(Json.text(file), file.toString()), file.toString());
            return history.network().equals(own.network()) ? history : now;
        } catch (BadInputException e) {
            LOG.warn("{} The network is whole; its steps so far cannot be taken back.", e.getMessage());
            keepAside(file);
            return now;
        }
    }

    /** The next step would write over what a newer Loupe, or a person, may still read. */
    private static void keepAside(Path file) {
        try {
            Files.move(file, file.resolveSibling(file.getFileName() + ".broken"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} could not be kept aside", file, e);
        }
    }

    /** An id that no other network has, like {@code title} as far as file names allow. */
    public String newId(String title) {
        String name = Workspace.safe(title, "network");
        for (int number = 1; ; number++) {
            String id = number == 1 ? name : name + "-" + number;
            if (Stream.of(folder, deleted()).noneMatch(in -> Files.exists(in.resolve(id + END)))) {
                return id;
            }
        }
    }

    /** Keeps the network under {@code id} and all that it was. */
    public void write(String id, NetworkHistory history) throws IOException {
        AtomicFile.write(folder.resolve(id + END), Json.text(NetworkCodec.tree(history.network())));
        AtomicFile.write(history(folder, id), Json.line(HistoryCodec.tree(history)) + "\n");
        Files.deleteIfExists(deleted().resolve(id + END));
        Files.deleteIfExists(history(deleted(), id));
    }

    /** Puts the network among the deleted ones; {@link #write} brings it back. */
    public void delete(String id) throws IOException {
        move(history(folder, id), history(deleted(), id));
        move(folder.resolve(id + END), deleted().resolve(id + END));
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.createDirectories(to.getParent());
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Path deleted() {
        return folder.resolve("deleted");
    }

    private static Path history(Path folder, String id) {
        return folder.resolve("history").resolve(id + END);
    }
}
