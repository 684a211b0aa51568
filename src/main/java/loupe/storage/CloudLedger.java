package loupe.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import loupe.data.BadInputException;

/**
 * What was made in the cloud, on disk: {@code {"format":1,"entries":[{"kind":"job","name","region","account","began","facts":{…}}]}}.
 * It is written before anything is asked for, so that nothing that costs can be forgotten. Several Loupes may write it.
 */
public final class CloudLedger {

    private static final String NAME = "cloud-ledger.json";

    private final Path file;

    /** @param home the learner's own folder */
    public CloudLedger(Path home) {
        this.file = home.resolve(NAME);
    }

    /** What an entry is about. */
    public enum Kind { JOB, TUNING, ENDPOINT, BUCKET }

    /**
     * Something that was made.
     *
     * @param place where it lives
     * @param facts what else is known, by names
     */
    public record Entry(Kind kind, String name, Place place, Instant began, Map<String, String> facts) {

        public Entry {
            facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        }

        /** The same with another fact. */
        public Entry with(String fact, String value) {
            Map<String, String> more = new LinkedHashMap<>(facts);
            more.put(fact, value);
            return new Entry(kind, name, place, began, more);
        }

        boolean isSame(Entry other) {
            return kind == other.kind && name.equals(other.name) && place.equals(other.place);
        }
    }

    /** An account and a region. */
    public record Place(String account, String region) {}

    /** Everything, oldest first. */
    public synchronized List<Entry> entries() throws BadInputException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        for (Fields entry : Json.document(file).objects("entries")) {
            entries.add(read(entry));
        }
        return entries;
    }

    /** The entry of a name in a place. */
    public Optional<Entry> find(Kind kind, String name, Place place) throws BadInputException {
        return entries().stream().filter(entry -> entry.kind() == kind && entry.name().equals(name) && entry.place().equals(place)).findFirst();
    }

    /** Keeps {@code entry} in the place of one of its kind and name, if there is one. */
    public void put(Entry entry) throws BadInputException, IOException {
        change(entries -> {
            List<Entry> after = new ArrayList<>(entries);
            after.replaceAll(old -> old.isSame(entry) ? entry : old);
            if (entries.stream().noneMatch(entry::isSame)) {
                after.add(entry);
            }
            return after;
        });
    }

    /** Forgets what {@code gone} says. */
    public void remove(Predicate<Entry> gone) throws BadInputException, IOException {
        change(entries -> entries.stream().filter(gone.negate()).toList());
    }

    private synchronized void change(UnaryOperator<List<Entry>> change) throws BadInputException, IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (FileChannel lock = FileChannel.open(file.resolveSibling("." + NAME + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            ObjectNode tree = Json.document();
            ArrayNode list = tree.putArray("entries");
            change.apply(entries()).forEach(entry -> write(list.addObject(), entry));
            AtomicFile.write(file, Json.text(tree));
        }
    }

    private static void write(ObjectNode tree, Entry entry) {
        tree.put("kind", Fields.word(entry.kind())).put("name", entry.name()).put("region", entry.place().region())
                .put("account", entry.place().account()).put("began", entry.began().toString());
        ObjectNode facts = tree.putObject("facts");
        entry.facts().forEach(facts::put);
    }

    private static Entry read(Fields entry) throws BadInputException {
        Map<String, String> facts = new LinkedHashMap<>();
        Fields known = entry.object("facts");
        for (String name : known.names()) {
            facts.put(name, known.text(name));
        }
        return new Entry(entry.choice("kind", Kind.values()), entry.text("name"), new Place(entry.text("account"), entry.text("region")),
                instant(entry), facts);
    }

    private static Instant instant(Fields entry) throws BadInputException {
        try {
            return Instant.parse(entry.text("began"));
        } catch (DateTimeParseException e) {
            throw new BadInputException(entry.where() + ": \"began\" is no time.", e);
        }
    }
}
