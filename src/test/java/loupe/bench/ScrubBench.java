package loupe.bench;

import static org.awaitility.Awaitility.await;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import loupe.data.DataCatalog;
import loupe.data.DataFolders;
import loupe.data.DigitsCache;
import loupe.data.GrayImage;
import loupe.engine.DjlClassifiers;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.Parameters;
import loupe.network.Presets;
import loupe.process.ChildProgram;
import loupe.process.GpuOffer;
import loupe.process.LocalBackend;
import loupe.storage.Models;
import loupe.storage.RunFolder;
import loupe.storage.Workspace;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.PlacementRule;
import loupe.training.Schedule;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.ui.FakeFilms;
import loupe.ui.NoCloud;
import loupe.ui.common.Appearance;
import loupe.ui.common.ScreenThread;
import loupe.ui.common.Services;
import loupe.ui.common.ThemeChoice;
import loupe.ui.common.Threads;
import loupe.ui.common.ToolkitFrameClock;
import loupe.ui.experiments.Beginnings;
import loupe.ui.experiments.ExperimentsScreen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** From a move of the slider over a run's checkpoints to the painted bars and tiles. */
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
class ScrubBench {

    private static final int CHECKPOINTS = 14;
    private static final int ROUNDS = 8;
    private static final int JUMPS = 200;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Between two checkpoints as a hand draws the slider. */
    private static final long PACE = 120;

    private static final Beginnings NONE = new Beginnings() {
        @Override
        public boolean again(TrainingJob job, Path folder) {
            return false;
        }

        @Override
        public boolean trainOn(TrainingJob job, Path folder, double more) {
            return false;
        }
    };

    @TempDir
    private Path home;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
    private final SplittableRandom random = new SplittableRandom(1);
    private Appearance appearance;
    private Stage stage;

    @Start
    void start(Stage start) {
        appearance = new Appearance();
        appearance.choose(ThemeChoice.LIGHT);
        stage = start;
        stage.setScene(new Scene(new Region(), 1280, 800));
        stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
        stage.show();
    }

    @Test
    void the_slider_is_timed(FxRobot robot) throws Exception {
        BenchTable table = new BenchTable("scrub", "From a move of the slider to the painted bars and tiles", "Milliseconds, p50 / p95 / p99. A finished run of "
                + CHECKPOINTS + " checkpoints on the place Runs, 1280x800, Headless platform, software renderer. By hand: right after the run was chosen, from the "
                + "last checkpoint to the first and back, one each " + PACE + " ms, " + ROUNDS + " runs chosen one after the other. Jumps: " + JUMPS
                + " to any checkpoint, each when the one before is painted. Load of the machine before: " + BenchTable.load() + ".");
        DataCatalog data = new DataCatalog(new DataFolders(List.of()), new DigitsCache(Path.of("target", "bench-digits")));
        Path digits = data.folder("digits", percent -> { });
        GrayImage drawing = DataCatalog.read(digits).test().image(0);
        try (DjlClassifiers classifiers = new DjlClassifiers()) {
            for (NetworkSpec network : List.of(Presets.MLP, Presets.CNN)) {
                Workspace workspace = new Workspace(home.resolve(network.name()), Clock.systemUTC());
                for (int i = 0; i < ROUNDS; i++) {
                    keep(workspace, i, network, digits);
                }
                open(robot, services(workspace, data, classifiers), drawing);
                table.row(network.name() + ", by hand, right after the run was chosen", BenchTable.percentiles(byHand(robot)), "p95 50", "");
                table.row(network.name() + ", jumps", BenchTable.percentiles(jumps()), "p95 50", "");
            }
        }
        later.shutdownNow();
        table.write();
    }

    private static void keep(Workspace workspace, int number, NetworkSpec network, Path digits) throws Exception {
        TrainingJob job = new TrainingJob(network, new DataRef("digits", digits.toString(), "ab12"),
                new Hyperparameters(CHECKPOINTS, 100, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT), number, new Placement(EngineName.MXNET, Device.CPU, 1));
        RunFolder run = RunFolder.create(workspace.runs().resolve("run-" + number), job);
        run.append(new TrainingEvent.Started(job, 600, network.parameterCount(), "00ff", "none"));
        Parameters weights = InitialWeights.of(network, number);
        for (int i = 0; i < CHECKPOINTS; i++) {
            float more = (1 + 0.1f * i) * (1 + 0.03f * number);
            run.checkpoints().saveWeights(600L * i, new Parameters(weights.arrays().stream().map(array -> {
                float[] grown = array.values().clone();
                for (int k = 0; k < grown.length; k++) {
                    grown[k] *= more;
                }
                return new Parameters.Array(array.name(), array.dimensions(), grown);
            }).toList()));
            run.append(new TrainingEvent.EpochDone(i, 1, 0.5, 1, 0.5, i + 1));
        }
        run.append(new TrainingEvent.Finished("ab12", CHECKPOINTS));
    }

    private Services services(Workspace workspace, DataCatalog data, DjlClassifiers classifiers) {
        return new Services(workspace, new Models(workspace), data, FakeFilms.in(workspace), () -> classifiers,
                new LocalBackend(ChildProgram.ofThisProcess(), home.resolve("logs"), Optional::empty),
                () -> new PlacementRule(Set.of(EngineName.values()), false, 1), folder -> new GpuOffer.No("none"), new NoCloud());
    }

    private void open(FxRobot robot, Services services, GrayImage drawing) {
        robot.interact(() -> {
            Threads threads = new Threads(Executors.newVirtualThreadPerTaskExecutor(), new ScreenThread(), new ToolkitFrameClock(new ScreenThread()));
            ExperimentsScreen screen = new ExperimentsScreen(services, new SimpleObjectProperty<>(drawing),
                    new ExperimentsScreen.Fittings(NONE, appearance), threads, (after, task) -> later.schedule(task, after.toMillis(), TimeUnit.MILLISECONDS));
            stage.getScene().setRoot((Region) screen.node());
            screen.opened();
        });
        await().atMost(PATIENCE).until(() -> ((TableView<?>) find("#experiments-runs")).getItems().size() == ROUNDS);
        robot.interact(() -> ((TabPane) stage.getScene().lookup(".tab-pane")).getSelectionModel().selectLast());
    }

    private Node find(String selector) {
        return stage.getScene().lookup(selector);
    }

    private double[] byHand(FxRobot robot) throws Exception {
        double[] times = new double[ROUNDS * 2 * (CHECKPOINTS - 1)];
        int measured = 0;
        for (int round = 0; round < ROUNDS; round++) {
            int row = round;
            String before = find("#experiments-tiles").getAccessibleText();
            robot.interact(() -> ((TableView<?>) find("#experiments-runs")).getSelectionModel().clearAndSelect(row));
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(2)).until(() -> slider().getMax() == CHECKPOINTS - 1
                    && !find("#experiments-tiles").getAccessibleText().equals(before));
            for (int i = 1; i < 2 * CHECKPOINTS - 1; i++) {
                Thread.sleep(PACE);
                times[measured++] = painted(Math.abs(CHECKPOINTS - 1 - i));
            }
        }
        return times;
    }

    private double[] jumps() throws Exception {
        double[] times = new double[JUMPS];
        for (int i = 0; i < JUMPS; i++) {
            int now = (int) slider().getValue();
            times[i] = painted((now + 1 + random.nextInt(CHECKPOINTS - 1)) % CHECKPOINTS);
        }
        return times;
    }

    private Slider slider() {
        return (Slider) find("#experiments-slider");
    }

    /** Milliseconds until the tiles of {@code checkpoint}, which come with the bars, are painted. */
    private double painted(int checkpoint) throws InterruptedException {
        CountDownLatch painted = new CountDownLatch(1);
        long[] times = new long[2];
        Platform.runLater(() -> {
            Node tiles = find("#experiments-tiles");
            times[0] = System.nanoTime();
            tiles.accessibleTextProperty().addListener(new ChangeListener<>() {
                @Override
                public void changed(javafx.beans.value.ObservableValue<? extends String> of, String before, String after) {
                    tiles.accessibleTextProperty().removeListener(this);
                    afterPaint(() -> {
                        times[1] = System.nanoTime();
                        painted.countDown();
                    });
                }
            });
            slider().setValue(checkpoint);
        });
        if (!painted.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("Checkpoint " + checkpoint + " was not painted.");
        }
        return (times[1] - times[0]) / 1e6;
    }

    private void afterPaint(Runnable then) {
        stage.getScene().addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                stage.getScene().removePostLayoutPulseListener(this);
                Platform.runLater(() -> Toolkit.getToolkit().addRenderJob(new RenderJob(then)));
            }
        });
        Platform.requestNextPulse();
    }
}
