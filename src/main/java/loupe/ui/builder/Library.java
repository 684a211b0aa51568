package loupe.ui.builder;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import loupe.network.NetworkSpec;
import loupe.network.Presets;
import loupe.storage.NetworkHistory;
import loupe.storage.OwnNetwork;
import loupe.storage.OwnNetworks;
import loupe.ui.common.Texts;

/** The networks that there are: those that come with the workshop, then the learner's own, each with its history. */
final class Library {

    private final OwnNetworks disk;
    private final Autosave autosave;
    private final ObservableList<NetworkEntry> entries = FXCollections.observableArrayList();
    private final Map<String, NetworkHistory> histories = new HashMap<>();

    Library(OwnNetworks disk, Autosave autosave) {
        this.disk = disk;
        this.autosave = autosave;
        entries.setAll(Stream.concat(Presets.all().stream().map(NetworkEntry::preset),
                disk.all().stream().map(own -> new NetworkEntry(own.id(), own.network(), true))).toList());
    }

    /** Not to be changed from outside. */
    ObservableList<NetworkEntry> entries() {
        return FXCollections.unmodifiableObservableList(entries);
    }

    Optional<NetworkEntry> entry(String id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** Everything that {@code entry} was. */
    NetworkHistory history(NetworkEntry entry) {
        return !entry.own() ? NetworkHistory.of(entry.network()) : histories.computeIfAbsent(entry.id(),
                id -> disk.history(new OwnNetwork(id, entry.network())));
    }

    /** Makes {@code history} a network of the learner's own. @return the new entry */
    NetworkEntry add(NetworkHistory history) {
        String wish = disk.newId(history.network().name());
        String id = wish;
        for (int number = 2; entry(id).isPresent() || histories.containsKey(id); number++) {
            id = wish + "-" + number;
        }
        entries.add(new NetworkEntry(id, history.network(), true));
        keep(id, history);
        return entry(id).orElseThrow();
    }

    /** Keeps what the network {@code id}, one of the learner's own, became. */
    void keep(String id, NetworkHistory history) {
        histories.put(id, history);
        autosave.keep(id, history);
        entry(id).filter(entry -> !entry.network().equals(history.network())).ifPresent(entry ->
                entries.set(entries.indexOf(entry), new NetworkEntry(id, history.network(), true)));
    }

    /** Takes away a network of the learner's own. */
    void delete(NetworkEntry entry) {
        autosave.delete(entry.id(), history(entry));
        entries.remove(entry);
    }

    /** Brings back what was deleted. */
    void restore(NetworkEntry entry) {
        entries.add(entry);
        keep(entry.id(), history(entry));
    }

    /** Writes what is not written yet. */
    void writeNow() {
        autosave.writeNow();
    }

    /** {@code wish}, or with a number behind it where a network has that name already. */
    String freeName(String wish) {
        String name = wish;
        for (int number = 2; isTaken(name); number++) {
            name = Texts.of("builder.name.numbered", wish, Integer.toString(number));
        }
        return name;
    }

    private boolean isTaken(String name) {
        return entries.stream().map(NetworkEntry::network).map(NetworkSpec::name).anyMatch(name::equalsIgnoreCase);
    }
}
