package loupe.ui.experiments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
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
import loupe.storage.RunFolder;
import loupe.storage.RunMark;
import loupe.storage.RunOutcome;
import loupe.storage.Runs;
import loupe.ui.common.Delay;
import loupe.ui.common.Texts;
import loupe.ui.common.Threads;

/** All runs: filtered, starred, noted, compared, deleted and restored. On the screen's thread; files are read and written elsewhere. */
public final class ExperimentsViewModel {

    /** Between two looks at a run that goes on. */
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final Runs runs;
    private final Threads threads;
    private final Executor writing;
    private final StringProperty filter = new SimpleStringProperty("");
    private final BooleanProperty starred = new SimpleBooleanProperty();
    private final BooleanProperty trials = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<Experiment>> shown = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Experiment>> chosen = new ReadOnlyObjectWrapper<>(List.of());
    private final CurvesViewModel curves;
    private final ReadOnlyStringWrapper repeated = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<Difference>> differences = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<String>> deleted = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final Deque<String> bin = new ArrayDeque<>();
    private final Delay delay;
    private List<Experiment> all = List.of();
    private boolean seen;
    private boolean waiting;
    private int asked;

    /** @param delay lets a run that goes on be read again after a while */
    ExperimentsViewModel(Runs runs, Threads threads, Delay delay) {
        this.delay = delay;
        this.runs = runs;
        this.threads = threads;
        this.writing = new InTurn(threads.background());
        this.curves = new CurvesViewModel(threads);
        filter.addListener((text, before, after) -> sift());
        starred.addListener((only, before, after) -> sift());
        trials.addListener((too, before, after) -> refresh());
    }

    /** Words that must stand in what a run is called, noted or became. */
    StringProperty filter() {
        return filter;
    }

    /** Whether only starred runs are shown. */
    BooleanProperty starred() {
        return starred;
    }

    /** Whether all trials of tunings are shown too, and not their best alone. */
    BooleanProperty trials() {
        return trials;
    }

    /** The runs that pass the filter, newest first. */
    ReadOnlyObjectProperty<List<Experiment>> shown() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<Experiment>> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** Those of the chosen runs. */
    CurvesViewModel curves() {
        return curves;
    }

    /** Whether a run that was trained again came out the same; empty text where none of that kind is chosen. */
    ReadOnlyStringProperty repeated() {
        return repeated.getReadOnlyProperty();
    }

    /** What differs between the chosen runs; empty below two. */
    ReadOnlyObjectProperty<List<Difference>> differences() {
        return differences.getReadOnlyProperty();
    }

    /** The ids of what was deleted here and can be restored, the last first. */
    ReadOnlyObjectProperty<List<String>> deleted() {
        return deleted.getReadOnlyProperty();
    }

    /** What went wrong since the learner last marked, deleted or restored something, in a sentence; empty text where nothing did. */
    ReadOnlyStringProperty trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** Reads the runs anew; what cannot be read is left out. */
    void refresh() {
        int order = ++asked;
        boolean too = trials.get();
        threads.background().execute(() -> work(() -> {
            List<Experiment> found = new AllRuns(runs).read(too);
            return () -> take(found, order);
        }));
    }

    /** What was read for an earlier asking may come after what was read for a later one, which knows more. */
    private void take(List<Experiment> found, int order) {
        if (order == asked) {
            all = found;
            sift();
        }
    }

    private void sift() {
        shown.set(all.stream().filter(run -> run.matches(filter.get()) && (!starred.get() || run.run().mark().star())).toList());
    }

    /** Compares {@code some}; the curves and the differences come a little later. */
    void choose(List<Experiment> some) {
        List<Experiment> now = List.copyOf(some);
        chosen.set(now);
        List<Experiment> pair = Twins.of(now, all);
        threads.background().execute(() -> work(() -> {
            List<RunFolder> folders = new ArrayList<>();
            List<Course> courses = new ArrayList<>();
            for (Experiment each : now) {
                RunFolder run = RunFolder.open(each.run().folder());
                folders.add(run);
                if (courses.size() < CurvesViewModel.MOST) {
                    courses.add(Course.of(each.name(), run.events()));
                }
            }
            List<Difference> rows = now.size() < 2 ? List.of() : Difference.of(RunComparison.of(folders));
            String same = Twins.compared(pair);
            return () -> show(now, courses, rows, same);
        }));
    }

    /** The learner may have chosen others meanwhile. */
    private void show(List<Experiment> of, List<Course> courses, List<Difference> rows, String same) {
        if (chosen.get().equals(of)) {
            curves.show(courses);
            differences.set(rows);
            repeated.set(same);
            lookAgainLater();
        }
    }

    /** Whether the learner has this place before him. */
    void seen(boolean now) {
        seen = now;
        lookAgainLater();
    }

    /** A chosen run that goes on grows. */
    private void lookAgainLater() {
        if (seen && !waiting && chosen.get().stream().anyMatch(run -> run.run().outcome() == RunOutcome.RUNNING)) {
            waiting = true;
            delay.run(AGAIN, () -> threads.screen().execute(this::lookAgain));
        }
    }

    private void lookAgain() {
        waiting = false;
        if (seen) {
            refresh();
            choose(chosen.get());
        }
    }

    /** Gives {@code run} a star, or takes it. */
    void star(Experiment run) {
        mark(run, mark -> new RunMark(!mark.star(), mark.note()));
    }

    /** Keeps a note of {@code run}. */
    void note(Experiment run, String text) {
        mark(run, mark -> new RunMark(mark.star(), text.strip()));
    }

    /** The list may be older than what the run's folder holds, so it is that which is changed. */
    private void mark(Experiment run, UnaryOperator<RunMark> change) {
        trouble.set("");
        writing.execute(() -> work(() -> {
            RunFolder folder = RunFolder.open(run.run().folder());
            RunMark before = folder.mark();
            RunMark after = change.apply(before);
            if (after.equals(before)) {
                return () -> { };
            }
            folder.mark(after);
            return this::refresh;
        }));
    }

    /** Puts the chosen runs into the bin. */
    void delete() {
        trouble.set("");
        List<Experiment> gone = chosen.get();
        choose(List.of());
        writing.execute(() -> {
            for (Experiment each : gone) {
                work(() -> {
                    String id = String.valueOf(runs.bin().put(RunFolder.open(each.run().folder())).getFileName());
                    return () -> keepInMind(id);
                });
            }
            threads.screen().execute(this::refresh);
        });
    }

    private void keepInMind(String id) {
        bin.push(id);
        deleted.set(List.copyOf(bin));
    }

    /** Takes what was deleted last out of the bin. */
    void restore() {
        trouble.set("");
        if (!bin.isEmpty()) {
            String last = bin.pop();
            deleted.set(List.copyOf(bin));
            writing.execute(() -> work(() -> {
                runs.bin().restore(last);
                return this::refresh;
            }, () -> keepInMind(last)));
        }
    }

    /** Something with files, and what the screen does afterwards. */
    @FunctionalInterface
    private interface Work {
        Runnable done() throws BadInputException, IOException;
    }

    private void work(Work work) {
        work(work, () -> { });
    }

    /** Whatever goes wrong is told in a sentence. @param otherwise what the screen does then */
    private void work(Work work, Runnable otherwise) {
        Runnable then;
        try {
            then = work.done();
        } catch (BadInputException fault) {
            then = failed(fault.getMessage(), otherwise);
        } catch (IOException | UncheckedIOException fault) {
            then = failed(Texts.of("experiments.fault", reason(fault)), otherwise);
        } catch (RuntimeException | LinkageError fault) {
            System.getLogger("loupe.ui.experiments").log(System.Logger.Level.WARNING, "The runs could not be worked with.", fault);
            then = failed(Texts.of("experiments.broken", reason(fault)), otherwise);
        }
        threads.screen().execute(then);
    }

    private Runnable failed(String sentence, Runnable otherwise) {
        return () -> {
            trouble.set(sentence);
            otherwise.run();
        };
    }

    private static String reason(Throwable fault) {
        String kind = fault.getClass().getSimpleName();
        return Optional.ofNullable(fault.getMessage()).map(words -> kind + ": " + words).orElse(kind);
    }
}
