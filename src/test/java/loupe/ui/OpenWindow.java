package loupe.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.stage.Stage;
import loupe.data.DataCatalog;
import loupe.data.DataFolders;
import loupe.data.DigitsCache;
import loupe.data.Drawing;
import loupe.data.films.FilmCatalog;
import loupe.data.films.FilmsCache;
import loupe.data.moonlight.Moonlight;
import loupe.inference.ClassifierFactory;
import loupe.process.ChildProgram;
import loupe.process.GpuOffer;
import loupe.process.LocalBackend;
import loupe.storage.FormState;
import loupe.storage.Models;
import loupe.storage.MoonlightFiles;
import loupe.storage.WindowState;
import loupe.storage.Workspace;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.PlacementRule;
import loupe.training.Schedule;
import loupe.training.TrainingBackend;
import loupe.ui.common.Services;

/** The whole window of one learner's folder, with the real processes behind it. Opened and closed on the screen's thread. */
final class OpenWindow implements AutoCloseable {

    private final TrainingBackend backend;
    private final Stage stage = new Stage();
    private final Workshop workshop;

    OpenWindow(Path home, Supplier<ClassifierFactory> classifiers) {
        Workspace workspace = new Workspace(home, Clock.systemDefaultZone());
        backend = new LocalBackend(ChildProgram.ofThisProcess(), home.resolve("logs"), Optional::empty);
        workshop = new Workshop(new Services(workspace, new Models(workspace),
                new DataCatalog(new DataFolders(List.of(home.resolve("datasets"))), new DigitsCache(workspace.cache())),
                new FilmCatalog(new DataFolders(List.of(home.resolve("datasets"))), new FilmsCache(workspace.cache(), Moonlight.VERSION, MoonlightFiles::write)),
                classifiers, backend, () -> new PlacementRule(Set.of(EngineName.values()), false, 2),
                folder -> new GpuOffer.No("none"), new NoCloud()), stage);
        workshop.show(() -> { });
    }

    /** What a window begins with that stands on the training screen with an MLP and {@code data}. */
    static WindowState onTraining(String data, int epochs, int batch) {
        FormState form = new FormState("mlp", data,
                new Hyperparameters(epochs, batch, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT), 1, "mxnet", "cpu", 1);
        return new WindowState(new WindowState.Place(0, 0, 1000, 800, false), "training", form, List.of(), Drawing.empty(280),
                false);
    }

    Stage stage() {
        return stage;
    }

    @Override
    public void close() {
        workshop.close();
        stage.hide();
        backend.close();
    }

    /** Waits for what was being done behind the window when it was closed. Not on the screen's thread. */
    boolean ended() throws InterruptedException {
        return workshop.ended(Duration.ofMinutes(1));
    }
}
