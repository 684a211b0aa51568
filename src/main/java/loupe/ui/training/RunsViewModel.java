package loupe.ui.training;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import loupe.data.BadInputException;
import loupe.storage.RunFolder;
import loupe.storage.Workspace;
import loupe.training.TrainingEvent;
import loupe.ui.common.Threads;

/** The earlier runs of the workspace, newest first. On the screen's thread; files are read elsewhere. */
public final class RunsViewModel {

    private static final System.Logger LOG = System.getLogger("loupe.ui.training");

    private final Workspace workspace;
    private final Threads threads;
    private final CurveFeed curves;
    private final ReadOnlyObjectWrapper<List<RunSummary>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<RunSummary>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());

    RunsViewModel(Workspace workspace, Threads threads, CurveFeed curves) {
        this.workspace = workspace;
        this.threads = threads;
        this.curves = curves;
    }

    ReadOnlyObjectProperty<List<RunSummary>> all() {
        return all.getReadOnlyProperty();
    }

    /** The run whose curves are shown; empty where it is the present one or none. */
    ReadOnlyObjectProperty<Optional<RunSummary>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Reads the runs anew. */
    void refresh() {
        threads.background().execute(() -> {
            List<RunSummary> found = read();
            threads.screen().execute(() -> all.set(found));
        });
    }

    /** Shows the curves of {@code run}. */
    void show(RunSummary run) {
        shown.set(Optional.of(run));
        threads.background().execute(() -> {
            List<TrainingEvent> events = events(run.folder());
            threads.screen().execute(() -> draw(run, events));
        });
    }

    /** Shows no earlier run any longer; the curves belong to the run that begins. */
    void showNone() {
        shown.set(Optional.empty());
    }

    /** The learner may have chosen another run meanwhile, or started one. */
    private void draw(RunSummary run, List<TrainingEvent> events) {
        if (shown.get().filter(run::equals).isPresent()) {
            curves.clear();
            events.forEach(curves::take);
            curves.refresh();
        }
    }

    private List<RunSummary> read() {
        List<RunSummary> found = new ArrayList<>();
        for (Path folder : folders()) {
            try {
                found.add(RunSummary.of(folder));
            } catch (BadInputException fault) {
                LOG.log(System.Logger.Level.INFO, "A run is left out of the list: " + fault.getMessage());
            }
        }
        return List.copyOf(found);
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
