package loupe.bench;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import loupe.data.DataCatalog;
import loupe.data.DataFolders;
import loupe.data.DigitsCache;
import loupe.data.Drawing;
import loupe.engine.DjlClassifiers;
import loupe.network.NetworkSpec;
import loupe.network.Presets;
import loupe.process.ChildProgram;
import loupe.process.LocalBackend;
import loupe.storage.Models;
import loupe.storage.WindowState;
import loupe.storage.Workspace;
import loupe.training.EngineName;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.PlacementRule;
import loupe.training.Schedule;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.training.TrainingRun;
import loupe.ui.common.Appearance;
import loupe.ui.common.ScreenThread;
import loupe.ui.common.Threads;
import loupe.ui.common.ThemeChoice;
import loupe.ui.common.ToolkitFrameClock;
import loupe.ui.common.UndoSteps;
import loupe.ui.common.WindowMemory;
import loupe.ui.desk.AnswersLens;
import loupe.ui.desk.DeskNetwork;
import loupe.ui.desk.DeskViewModel;
import loupe.ui.desk.DeskWork;
import loupe.ui.desk.DistantViewModel;
import loupe.ui.desk.NetworkStatus;
import loupe.ui.draw.DrawScreen;
import loupe.ui.sees.SeesLens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * From a pointer's event to the painted bars of three networks: the real Draw screen, the networks that come with Loupe,
 * a pen that moves 120 times a second.
 */
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
class DrawBench {

    private static final List<String> NETWORKS = List.of("mlp", "cnn", "cnn");
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int WARM_UP = 3 * Pen.DIGIT;
    private static final int MEASURED = 13 * Pen.DIGIT;

    @TempDir
    private Path home;
    private final DjlClassifiers classifiers = new DjlClassifiers();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor();
    private final FrameLog log = new FrameLog();
    private DeskViewModel desk;
    private UndoSteps steps;
    private Stage stage;

    @Start
    void start(Stage start) {
        stage = start;
        Appearance appearance = new Appearance();
        appearance.choose(ThemeChoice.LIGHT);
        Threads threads = new Threads(Runnable::run, new ScreenThread(), new ToolkitFrameClock(new ScreenThread()));
        WindowMemory memory = new WindowMemory(WindowState.first(NETWORKS, Drawing.empty(280)), state -> { }, (after, task) -> { });
        desk = new DeskViewModel(new Models(new Workspace(home, Clock.systemUTC())),
                new DeskWork(() -> classifiers, log.worker(worker), log.frames(threads.frames())), memory);
        log.follow(desk.picture());
        DrawScreen screen = new DrawScreen(desk, memory, appearance, threads, easel -> List.of(new AnswersLens(desk, new DistantViewModel(threads, System::nanoTime)),
                SeesLens.over(easel, desk, digits(), new Workspace(home, Clock.systemUTC()), new SeesLens.Screens(threads, appearance))));
        steps = screen.undo().orElseThrow();
        stage.setScene(new Scene((Region) screen.node(), 1200, 700));
        stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
        stage.show();
    }

    @AfterEach
    void stop(FxRobot robot) {
        robot.interact(desk::close);
        worker.close();
        classifiers.close();
    }

    @Test
    void strokes_are_timed(FxRobot robot) throws Exception {
        await().atMost(PATIENCE).until(() -> desk.networks().stream().map(DeskNetwork::status)
                .allMatch(status -> status.get() instanceof NetworkStatus.Ready));
        BenchTable table = new BenchTable("draw", "From pointer event to painted bars", "Milliseconds, p50 / p95 / p99, from the "
                + "moment when an event is handed to the toolkit to the moment when the frame with the bars of every network for a "
                + "picture that contains it has been rendered: Draw screen 1200x700, Headless platform, software renderer, networks "
                + String.join(", ", NETWORKS) + ", a pen with 120 events a second, " + MEASURED + " events. Load of the machine before: "
                + BenchTable.load() + ".");
        Pen pen = new Pen(stage.getScene().lookup("#canvas"), steps, log);
        pen.draw(WARM_UP);
        table.row("nothing training", BenchTable.percentiles(pen.draw(MEASURED)), "p95 33", "");
        see(robot, "sees");
        pen.draw(WARM_UP);
        table.row("nothing training, the steps to 28x28 in front", BenchTable.percentiles(pen.draw(MEASURED)), "p95 33", "");
        see(robot, "answers");
        for (NetworkSpec network : List.of(Presets.MLP, Presets.CNN)) {
            train(table, network, pen);
        }
        table.row("events that changed no pixel, left out", Integer.toString(log.without()), "", "");
        table.write();
    }

    private static DataCatalog digits() {
        return new DataCatalog(new DataFolders(List.of()), new DigitsCache(Path.of("target", "bench-digits")));
    }

    private void see(FxRobot robot, String lens) {
        robot.interact(() -> ((ToggleButton) stage.getScene().lookup("#lens-" + lens)).fire());
    }

    private void train(BenchTable table, NetworkSpec network, Pen pen) throws Exception {
        EngineName engine = network.hasConvolutions() ? EngineName.PYTORCH : EngineName.MXNET;
        int threads = new PlacementRule(java.util.Set.of(EngineName.values()), false, Runtime.getRuntime().availableProcessors())
                .threads(network, engine, Device.CPU);
        Path data = digits().folder("digits", percent -> { });
        try (LocalBackend backend = new LocalBackend(ChildProgram.ofThisProcess(), home.resolve("logs"), Optional::empty)) {
            TrainingJob job = new TrainingJob(network, new DataRef("digits", data.toString(), ""),
                    new Hyperparameters(500, 100, 0.01, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT), 1,
                    new Placement(engine, Device.CPU, threads));
            long[] batches = {0};
            TrainingRun run = backend.start(job, Files.createDirectories(home.resolve("run-" + network.name())), event -> {
                if (event instanceof TrainingEvent.BatchesDone done) {
                    batches[0] += done.batches().size();
                } else if (event instanceof TrainingEvent.Failed failed) {
                    throw new IllegalStateException(failed.reason());
                }
            });
            await().atMost(PATIENCE).until(() -> batches[0] > 50);
            table.row(String.format(Locale.ROOT, "while %s trains, %s, %d threads", network.name(), engine.title(), threads),
                    BenchTable.percentiles(pen.draw(MEASURED)), "", "");
            run.stop();
        }
    }
}
