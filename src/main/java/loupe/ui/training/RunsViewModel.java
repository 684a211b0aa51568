package loupe.ui.training;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import loupe.data.BadInputException;
import loupe.storage.RunDigest;
import loupe.storage.RunFolder;
import loupe.storage.RunNames;
import loupe.storage.Workspace;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.ui.common.Threads;

/** The earlier runs of the workspace, newest first. On the screen's thread; files are read elsewhere. */
public final class RunsViewModel {

    private static final System.Logger LOG = System.getLogger("loupe.ui.training");

    private final Workspace workspace;
    private final Threads threads;
    private final DeskRoom desk;
    private final CurveFeed curves = new CurveFeed();
    private final ReadOnlyObjectWrapper<List<RunSummary>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<RunSummary>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean chosen;
    private int asked;
    private int taken;

    RunsViewModel(Workspace workspace, Threads threads, DeskRoom desk) {
        this.workspace = workspace;
        this.threads = threads;
        this.desk = desk;
    }

    ReadOnlyObjectProperty<List<RunSummary>> all() {
        return all.getReadOnlyProperty();
    }

    /** The run whose curves are shown; empty where it is the present one or none. */
    ReadOnlyObjectProperty<Optional<RunSummary>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** The curves of the run that is shown. */
    CurveFeed curves() {
        return curves;
    }

    /** Reads the runs anew. */
    void refresh() {
        refresh(() -> { });
    }

    /** Reads the runs and shows the newest, unless the learner chooses or trains something before. @param then runs after that */
    void open(Runnable then) {
        refresh(() -> {
            all.get().stream().findFirst().filter(newest -> !chosen).ifPresent(this::show);
            then.run();
        });
    }

    private void refresh(Runnable then) {
        int order = ++asked;
        threads.background().execute(() -> {
            List<RunSummary> found = read();
            threads.screen().execute(() -> {
                take(found, order);
                then.run();
            });
        });
    }

    /** What was read for an earlier asking may come after what was read for a later one, which knows more. A run that is gone is shown no longer. */
    private void take(List<RunSummary> found, int order) {
        if (order > taken) {
            taken = order;
            all.set(found);
            shown.set(shown.get().flatMap(before -> in(found, before.folder())));
        }
    }

    /** Shows the curves of {@code run}. */
    void show(RunSummary run) {
        chosen = true;
        shown.set(Optional.of(run));
        threads.background().execute(() -> {
            List<TrainingEvent> events = events(run.folder());
            threads.screen().execute(() -> draw(run, events));
        });
    }

    /** Shows no earlier run any longer. */
    void showNone() {
        chosen = true;
        shown.set(Optional.empty());
    }

    /** Whether there is room on the desk for a run's network. */
    ObservableValue<Boolean> deskIsFree() {
        return desk.isFree();
    }

    /** Puts the network of {@code run} on the desk; does nothing where the desk is full. */
    void putOnDesk(RunSummary run) {
        if (desk.isFree().getValue()) {
            desk.add(run.folder().toString());
        }
    }

    /** The learner may have chosen another run meanwhile, or none. */
    private void draw(RunSummary run, List<TrainingEvent> events) {
        if (shown.get().filter(run::equals).isPresent()) {
            curves.clear();
            events.forEach(curves::take);
            curves.refresh();
        }
    }

    /** The run of {@code folder} as the list has it. */
    Optional<RunSummary> of(Path folder) {
        return in(all.get(), folder);
    }

    private static Optional<RunSummary> in(List<RunSummary> runs, Path folder) {
        return runs.stream().filter(run -> run.folder().equals(folder)).findFirst();
    }

    private List<RunSummary> read() {
        List<RunDigest> digests = digests();
        Map<Path, String> differences = RunNames.differences(digests);
        return digests.stream().flatMap(digest -> digest.job() instanceof TrainingJob job
                ? Stream.of(RunSummary.of(digest, job, differences.get(digest.folder()))) : Stream.empty()).toList();
    }

    private List<RunDigest> digests() {
        List<RunDigest> found = new ArrayList<>();
        for (Path folder : folders()) {
            try {
                found.add(RunDigest.of(folder));
            } catch (BadInputException fault) {
                LOG.log(System.Logger.Level.INFO, "A run is left out of the list: " + fault.getMessage());
            }
        }
        return found;
    }

    private List<Path> folders() {
        try {
            return workspace.allRuns();
        } catch (UncheckedIOException fault) {
            LOG.log(System.Logger.Level.WARNING, "The folder of runs cannot be read.", fault);
            return List.of();
        }
    }

    private static List<TrainingEvent> events(Path folder) {
        try {
            return RunFolder.open(folder).events();
        } catch (BadInputException fault) {
            LOG.log(System.Logger.Level.WARNING, "A run cannot be read.", fault);
            return List.of();
        }
    }
}
