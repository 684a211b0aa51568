package loupe.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import loupe.data.BadInputException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small document that remembers a record between starts. Reading is tolerant: what is missing has its default, what is
 * unknown is ignored, and a file that cannot be read is kept aside as {@code NAME.broken}.
 */
public final class StateFile<T extends Record> {

    private static final Logger LOG = LoggerFactory.getLogger(StateFile.class);

    private final Path file;
    private final T defaults;

    /** @param defaults what holds where the file says nothing */
    public StateFile(Path file, T defaults) {
        this.file = file;
        this.defaults = defaults;
    }

    /** What was written last, or the defaults. */
    public T read() {
        if (!Files.exists(file)) {
            return defaults;
        }
        try {
            Json.document(file);
            ObjectNode tree = Records.tree(defaults);
            overlay(tree, Json.parse(Json.text(file), file.toString()));
            return Records.read(tree, defaults, file.toString());
        } catch (BadInputException e) {
            LOG.warn("{} It is kept as {}; what it held starts afresh.", e.getMessage(), aside());
            keepAside();
            return defaults;
        }
    }

    /** Keeps {@code value} for the next {@link #read()}. */
    public void write(T value) throws IOException {
        ObjectNode tree = Json.document();
        tree.setAll(Records.tree(value));
        AtomicFile.write(file, Json.text(tree));
    }

    /** Puts what {@code found} says over {@code tree}, field by field. */
    private static void overlay(ObjectNode tree, JsonNode found) {
        found.properties().forEach(field -> {
            if (tree.get(field.getKey()) instanceof ObjectNode inner && field.getValue().isObject()) {
                overlay(inner, field.getValue());
            } else if (!field.getValue().isNull()) {
                tree.set(field.getKey(), field.getValue());
            }
        });
    }

    private Path aside() {
        return file.resolveSibling(file.getFileName() + ".broken");
    }

    private void keepAside() {
        try {
            Files.move(file, aside(), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} could not be kept aside", file, e);
        }
    }
}
