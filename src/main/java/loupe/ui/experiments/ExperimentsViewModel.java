package loupe.ui.experiments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import loupe.data.BadInputException;
import loupe.storage.RunComparison;
import loupe.storage.RunDigest;
import loupe.storage.RunFolder;
import loupe.storage.RunMark;
import loupe.storage.RunNames;
import loupe.storage.Runs;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;

/** All runs: filtered, starred, noted, compared, deleted and restored. On the screen's thread; files are read and written elsewhere. */
public final class ExperimentsViewModel {

    private final Runs runs;
    private final Threads threads;
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty starred = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<Experiment>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Experiment>> chosen = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Overlay> overlay = new ReadOnlyObjectWrapper<>(Overlay.NONE);
    private final ReadOnlyObjectWrapper<List<Difference>> differences = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> deleted = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final Deque<String> bin = new ArrayDeque<>();
    private List<Experiment> all = List.of();

    ExperimentsViewModel(Runs runs, Threads threads) {
        this.runs = runs;
        this.threads = threads;
        filter.addListener((text, before, after) -> sift());
        starred.addListener((only, before, after) -> sift());
    }

    /** Words that must stand in what a run is called, noted or became. */
    StringProperty filter() {
        return filter;
    }

    /** Whether only starred runs are shown. */
    BooleanProperty starred() {
        return starred;
    }

    /** The runs that pass the filter, newest first. */
    ReadOnlyObjectProperty<List<Experiment>> shown() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Experiment>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** The curves of the first four that are chosen. */
    ReadOnlyObjectProperty<Overlay> overlay() {
        return overlay.getReadOnlyProperty();
    }

    /** What differs between the chosen runs; empty below two. */
    ReadOnlyObjectProperty<List<Difference>> differences() {
        return differences.getReadOnlyProperty();
    }

    /** The ids of what was deleted here and can be restored, the last first. */
    ReadOnlyObjectProperty<List<String>> deleted() {
        return deleted.getReadOnlyProperty();
    }

    /** What went wrong last, in a sentence; empty text where nothing did. */
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** Reads the runs anew; what cannot be read is left out. */
    void refresh() {
        threads.background().execute(() -> {
            List<Experiment> found = read();
            threads.screen().execute(() -> {
                all = found;
                sift();
            });
        });
    }

    private List<Experiment> read() {
        List<RunDigest> digests = new ArrayList<>();
        for (Path folder : folders()) {
            try {
                digests.add(RunDigest.of(folder));
            } catch (BadInputException fault) {
                System.getLogger("loupe.ui.experiments").log(System.Logger.Level.INFO, "A run is left out of the list: " + fault.getMessage());
            }
        }
        Map<Path, String> names = RunNames.of(digests);
        return digests.stream().map(digest -> new Experiment(digest, names.get(digest.folder()))).toList();
    }

    private List<Path> folders() {
        try {
            return runs.all();
        } catch (UncheckedIOException fault) {
            System.getLogger("loupe.ui.experiments").log(System.Logger.Level.WARNING, "The folder of runs cannot be read.", fault);
            return List.of();
        }
    }

    private void sift() {
        shown.set(all.stream().filter(run -> run.matches(filter.get()) && (!starred.get() || run.run().mark().star())).toList());
    }

    /** Compares {@code some}; the curves and the differences come a little later. */
    void choose(List<Experiment> some) {
        List<Experiment> now = List.copyOf(some);
        chosen.set(now);
        threads.background().execute(() -> work(() -> {
            List<RunFolder> folders = new ArrayList<>();
            Overlay lines = Overlay.NONE;
            for (Experiment each : now) {
                RunFolder run = RunFolder.open(each.run().folder());
                folders.add(run);
                lines = lines.loss().size() < Overlay.MOST ? lines.and(each.name(), run.events()) : lines;
            }
            List<Difference> rows = now.size() < 2 ? List.of() : Difference.of(RunComparison.of(folders));
            Overlay drawn = lines;
            return () -> show(now, drawn, rows);
        }));
    }

    /** The learner may have chosen others meanwhile. */
    private void show(List<Experiment> of, Overlay lines, List<Difference> rows) {
        if (chosen.get().equals(of)) {
            overlay.set(lines);
            differences.set(rows);
        }
    }

    /** Gives {@code run} a star, or takes it. */
    void star(Experiment run) {
        mark(run, new RunMark(!run.run().mark().star(), run.run().mark().note()));
    }

    /** Keeps a note of {@code run}. */
    void note(Experiment run, String text) {
        if (!run.run().mark().note().equals(text.strip())) {
            mark(run, new RunMark(run.run().mark().star(), text.strip()));
        }
    }

    private void mark(Experiment run, RunMark mark) {
        threads.background().execute(() -> work(() -> {
            RunFolder.open(run.run().folder()).mark(mark);
            return this::refresh;
        }));
    }

    /** Puts the chosen runs into the bin. */
    void delete() {
        List<Experiment> gone = chosen.get();
        choose(List.of());
        threads.background().execute(() -> {
            for (Experiment each : gone) {
                work(() -> {
                    String id = String.valueOf(runs.bin().put(RunFolder.open(each.run().folder())).getFileName());
                    return () -> {
                        bin.push(id);
                        deleted.set(List.copyOf(bin));
                    };
                });
            }
            threads.screen().execute(this::refresh);
        });
    }

    /** Takes what was deleted last out of the bin. */
    void restore() {
        if (!bin.isEmpty()) {
            String last = bin.pop();
            deleted.set(List.copyOf(bin));
            threads.background().execute(() -> work(() -> {
                runs.bin().restore(last);
                return this::refresh;
            }));
        }
    }

    /** Something with files, and what the screen does afterwards. */
    @FunctionalInterface
    private interface Work {
        Runnable done() throws BadInputException, IOException;
    }

    private void work(Work work) {
        String sentence = "";
        Runnable then = () -> { };
        try {
            then = work.done();
        } catch (BadInputException fault) {
            sentence = fault.getMessage();
        } catch (IOException fault) {
            sentence = Texts.of("experiments.fault", fault.getClass().getSimpleName(), String.valueOf(fault.getMessage()));
        }
        String told = sentence;
        Runnable shownThen = then;
        threads.screen().execute(() -> {
            trouble.set(told);
            shownThen.run();
        });
    }
}
