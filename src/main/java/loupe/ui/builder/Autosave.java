package loupe.ui.builder;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import loupe.storage.NetworkHistory;
import loupe.storage.OwnNetworks;
import loupe.ui.common.Delay;

/** Keeps the learner's networks on disk within two seconds of a change. Safe to call from any thread. */
final class Autosave {

    /** Changes within this time are written together. */
    static final Duration GATHERING = Duration.ofMillis(900);

    /** What a network's files shall be. */
    private record Wanted(NetworkHistory history, boolean deleted) {}

    private final OwnNetworks disk;
    private final Delay delay;
    private final Consumer<IOException> trouble;
    private final Map<String, Wanted> wanted = new LinkedHashMap<>();

    /** @param trouble hears, on the thread that writes, what could not be kept */
    Autosave(OwnNetworks disk, Delay delay, Consumer<IOException> trouble) {
        this.disk = disk;
        this.delay = delay;
        this.trouble = trouble;
    }

    void keep(String id, NetworkHistory history) {
        want(id, new Wanted(history, false));
    }

    /** @param history what it was at last, so that it can be brought back */
    void delete(String id, NetworkHistory history) {
        want(id, new Wanted(history, true));
    }

    private void want(String id, Wanted next) {
        boolean first;
        synchronized (wanted) {
            first = wanted.isEmpty();
            wanted.put(id, next);
        }
        if (first) {
            delay.run(GATHERING, this::writeNow);
        }
    }

    /** Writes what is not written yet, before it returns; it waits for a writing that goes on. */
    synchronized void writeNow() {
        Map<String, Wanted> now;
        synchronized (wanted) {
            now = new LinkedHashMap<>(wanted);
            wanted.clear();
        }
        now.forEach(this::write);
    }

    private void write(String id, Wanted what) {
        try {
            disk.write(id, what.history());
            if (what.deleted()) {
                disk.delete(id);
            }
        } catch (IOException fault) {
            trouble.accept(fault);
        }
    }
}
