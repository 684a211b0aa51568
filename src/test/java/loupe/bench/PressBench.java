package loupe.bench;

import static org.awaitility.Awaitility.await;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import loupe.network.NetworkSpec;
import loupe.network.Presets;
import loupe.process.ChildProgram;
import loupe.process.LocalBackend;
import loupe.storage.Workspace;
import loupe.training.EngineName;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import loupe.ui.training.TrainingScreen;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** From the press of Train, on a form that has been still, to the first batch on the screen. */
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
class PressBench {

    private static final int PRESSES = 9;
    /** How long nothing changes in the form before the press. */
    private static final Duration STILL = Duration.ofSeconds(3);
    private static final Pattern A_BATCH = Pattern.compile("batch [1-9]");

    @TempDir
    private Path home;
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor();
    private Stage stage;

    @Start
    void start(Stage start) {
        new Appearance().choose(ThemeChoice.LIGHT);
        stage = start;
        stage.setScene(new Scene(new StackPane(), 1200, 700));
        stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
        stage.show();
    }

    @Test
    void presses_are_timed(FxRobot robot) throws Exception {
        BenchTable table = new BenchTable("press", "From the press of Train to the first batch", "Milliseconds from the press to the end of the "
                + "frame that shows the first batch, p50 / p95 / p99 of " + PRESSES + " presses after one that does not count, each on a form that has been still for "
                + STILL.toSeconds() + " s. Training screen 1200x700, Headless platform, software renderer, Loupe's digits. Load of the machine before: "
                + BenchTable.load() + ".");
        measure(robot, table, Presets.MLP, EngineName.MXNET, 1);
        measure(robot, table, Presets.CNN, EngineName.MXNET, 1);
        measure(robot, table, Presets.CNN, EngineName.PYTORCH, Runtime.getRuntime().availableProcessors());
        table.write();
        later.shutdownNow();
    }

    private void measure(FxRobot robot, BenchTable table, NetworkSpec network, EngineName engine, int threads) throws Exception {
        Workspace workspace = new Workspace(home.resolve(network.name() + engine), Clock.systemUTC());
        try (MeteredBackend backend = new MeteredBackend(
                new LocalBackend(ChildProgram.ofThisProcess(), home.resolve("logs"), Optional::empty))) {
            TrainingScreen screen = OpenTraining.screen(robot, OpenTraining.form(network, engine, threads), workspace, backend, later);
            robot.interact(() -> stage.getScene().setRoot(new StackPane((Region) screen.node())));
            robot.interact(screen::opened);
            double[] millis = new double[PRESSES];
            double[][] parts = new double[3][PRESSES];
            for (int press = -1; press < PRESSES; press++) {
                long[] times = press(robot);
                int row = Math.max(0, press);
                millis[row] = (times[1] - times[0]) / 1e6;
                for (int i = 0; i < parts.length; i++) {
                    parts[i][row] = (backend.moments()[i] - times[0]) / 1e6;
                }
                robot.interact(() -> robot.lookup("#training-stop").queryAs(ButtonBase.class).fire());
                backend.awaitEnd();
            }
            robot.interact(screen::close);
            table.row(network.name() + " on " + engine.title() + ", threads " + threads, BenchTable.percentiles(millis), "300", "");
            table.row("on the way: run asked for, begun, first batch heard (medians)", Arrays.stream(parts)
                    .map(part -> String.format(Locale.ROOT, "%.0f", BenchTable.percentile(part, 50))).collect(Collectors.joining(" / ")), "", "");
        }
    }

    private long[] press(FxRobot robot) throws InterruptedException {
        await().atMost(Duration.ofMinutes(2)).until(() -> !robot.lookup("#training-press").query().isDisabled());
        Thread.sleep(STILL);
        FlowPane facts = robot.lookup("#training-facts").queryAs(FlowPane.class);
        CountDownLatch seen = new CountDownLatch(1);
        long[] times = new long[2];
        robot.interact(() -> {
            whenShown(facts, () -> {
                times[1] = System.nanoTime();
                seen.countDown();
            });
            times[0] = System.nanoTime();
            robot.lookup("#training-press").queryAs(ButtonBase.class).fire();
        });
        if (!seen.await(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("No batch was shown.");
        }
        return times;
    }

    /** Runs {@code then} at the end of the first frame that shows a batch. */
    private void whenShown(FlowPane facts, Runnable then) {
        Scene scene = stage.getScene();
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                if (facts.isVisible() && facts.getChildren().stream().anyMatch(one -> A_BATCH.matcher(((Label) one).getText()).find())) {
                    scene.removePostLayoutPulseListener(this);
                    Platform.runLater(() -> Toolkit.getToolkit().addRenderJob(new RenderJob(then)));
                }
            }
        });
    }
}
