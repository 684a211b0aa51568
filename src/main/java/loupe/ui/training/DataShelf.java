package loupe.ui.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.nio.file.Path;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;

/** Reads the chosen data sets off the screen's thread, each once. On the screen's thread. */
final class DataShelf {

    private final PictureSets sets;
    private final Threads threads;
    private final Runnable changed;
    private final Map<String, DataState> states = new HashMap<>();
    private final Map<String, DataCatalog.Entry> folders = new HashMap<>();

    /** @param changed hears, on the screen's thread, that a state changed */
    DataShelf(PictureSets sets, Threads threads, Runnable changed) {
        this.sets = sets;
        this.threads = threads;
        this.changed = changed;
    }

    /** The known sets, then the folders that were chosen. */
    List<DataCatalog.Entry> entries(String chosen) {
        List<DataCatalog.Entry> all = new ArrayList<>(sets.entries());
        if (all.stream().noneMatch(entry -> entry.name().equals(chosen))) {
            folders.computeIfAbsent(chosen, DataShelf::folder);
        }
        all.addAll(folders.values());
        return all;
    }

    /** How the set is; the first question starts its reading. */
    DataState state(String name) {
        DataState known = states.get(name);
        if (known != null) {
            return known;
        }
        states.put(name, new DataState.Reading(0));
        threads.background().execute(() -> read(name));
        return states.get(name);
    }

    /** Has the set read again when it is asked for next. */
    void forget(String name) {
        states.remove(name);
    }

    /** Has every set that could not be used read again when it is asked for next. */
    void forgetMissing() {
        states.values().removeIf(DataState.Missing.class::isInstance);
    }

    private void read(String name) {
        try {
            put(name, sets.read(name, percent -> put(name, new DataState.Reading(percent))));
        } catch (BadInputException fault) {
            put(name, new DataState.Missing(fault.getMessage()));
        } catch (RuntimeException | OutOfMemoryError fault) {
            System.getLogger("loupe.ui.training").log(System.Logger.Level.WARNING, "A data set cannot be read.", fault);
            put(name, new DataState.Missing(Texts.of("training.data.fault", DataNames.title(name), fault)));
        }
    }

    private void put(String name, DataState state) {
        threads.screen().execute(() -> {
            states.put(name, state);
            changed.run();
        });
    }

    private static DataCatalog.Entry folder(String chosen) {
        return new DataCatalog.Entry(chosen, Texts.of("training.data.folder", DataNames.title(chosen)),
                Optional.of(Path.of(chosen)), Texts.of("training.data.in", chosen));
    }
}
