package loupe.storage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.data.BadInputException;

/**
 * The settings with which the run among a container's checkpoints was begun, {@code checkpoints/settings.json}: a job that is started on another
 * one's checkpoints must not pass for it.
 *
 * @param settings hyperparameters by their names
 */
public record BegunWith(Map<String, String> settings) {

    /** What changes what is printed, and nothing that is learned. */
    private static final String LOG_INTERVAL = "log_interval";

    public BegunWith {
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** Those of the run in {@code container}; empty where none is kept. */
    public static Optional<BegunWith> in(OptMl container) throws BadInputException {
        Path file = file(container);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Fields found = Json.document(file).object("settings");
        Map<String, String> settings = new LinkedHashMap<>();
        for (String name : found.names()) {
            settings.put(name, found.text(name));
        }
        return Optional.of(new BegunWith(settings));
    }

    /** Keeps them. */
    public void keep(OptMl container) throws IOException {
        ObjectNode tree = Json.document();
        ObjectNode all = tree.putObject("settings");
        new TreeMap<>(settings).forEach(all::put);
        AtomicFile.write(file(container), Json.text(tree));
    }

    private static Path file(OptMl container) {
        return container.run().resolveSibling("settings.json");
    }

    /** What else is asked for now, for example {@code epochs was 5 and is 6}; empty where nothing that matters is. */
    public Optional<String> changedBy(Map<String, String> now) {
        Set<String> names = new TreeSet<>(settings.keySet());
        names.addAll(now.keySet());
        String words = names.stream().filter(name -> !name.equals(LOG_INTERVAL)).flatMap(name -> change(name, now).stream()).collect(Collectors.joining("; "));
        return Optional.of(words).filter(text -> !text.isEmpty());
    }

    private Optional<String> change(String name, Map<String, String> now) {
        String before = settings.getOrDefault(name, "not given");
        String after = now.getOrDefault(name, "not given");
        return Stream.of(name + " was " + before + " and is " + after).filter(words -> !before.equals(after)).findFirst();
    }
}
