package loupe.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import loupe.data.DataCatalog;
import loupe.data.DataFolders;
import loupe.data.DigitsCache;
import loupe.data.Drawing;
import loupe.network.NetworkSpec;
import loupe.process.GpuOffer;
import loupe.storage.FormState;
import loupe.storage.Models;
import loupe.storage.WindowState;
import loupe.storage.Workspace;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.PlacementRule;
import loupe.training.Schedule;
import loupe.training.TrainingBackend;
import loupe.ui.FakeFilms;
import loupe.ui.NoCloud;
import loupe.ui.common.ScreenThread;
import loupe.ui.common.Services;
import loupe.ui.common.Threads;
import loupe.ui.common.ToolkitFrameClock;
import loupe.ui.common.WindowMemory;
import loupe.ui.desk.DeskViewModel;
import loupe.ui.desk.DeskWork;
import loupe.ui.training.TrainingScreen;
import org.testfx.api.FxRobot;

/** The real training screen over a backend, with Loupe's own digits. */
final class OpenTraining {

    /** A full desk, so that no card follows the training: only the screen itself is measured. */
    private static final List<String> FULL = List.of("-", "-", "-", "-");

    private OpenTraining() {}

    /** A form that trains {@code network} for a thousand epochs. */
    static FormState form(NetworkSpec network, EngineName engine, int threads) {
        return new FormState(network.name(), "digits", new Hyperparameters(1000, 100, 0.01, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT),
                1, engine.name().toLowerCase(Locale.ROOT), "cpu", threads);
    }

    static TrainingScreen screen(FxRobot robot, FormState form, Workspace workspace, TrainingBackend backend, ScheduledExecutorService later)
            throws Exception {
        DataCatalog catalog = new DataCatalog(new DataFolders(List.of()), new DigitsCache(Path.of("target", "bench-digits")));
        catalog.folder("digits", percent -> { });
        Services services = new Services(workspace, new Models(workspace), catalog, FakeFilms.in(workspace), () -> {
            throw new IllegalStateException("no answers here");
        }, backend, () -> new PlacementRule(Set.of(EngineName.values()), false, form.threads()), folder -> new GpuOffer.No("none"), new NoCloud());
        WindowMemory memory = new WindowMemory(new WindowState(new WindowState.Place(0, 0, 0, 0, false), "training", form, FULL,
                Drawing.empty(280), false), state -> { }, (after, task) -> { });
        TrainingScreen[] made = new TrainingScreen[1];
        robot.interact(() -> {
            Threads threads = new Threads(Executors.newVirtualThreadPerTaskExecutor(), new ScreenThread(),
                    new ToolkitFrameClock(new ScreenThread()));
            DeskViewModel desk = new DeskViewModel(services.models(), new DeskWork(services.classifiers(), later, threads.frames()), memory);
            made[0] = new TrainingScreen(services, desk, memory, threads, (after, task) ->
                    later.schedule(task, after.toMillis(), TimeUnit.MILLISECONDS));
        });
        return made[0];
    }
}
