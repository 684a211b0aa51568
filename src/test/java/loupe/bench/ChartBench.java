package loupe.bench;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import loupe.network.NetworkSpec;
import loupe.network.Presets;
import loupe.process.ChildProgram;
import loupe.process.LocalBackend;
import loupe.storage.FormState;
import loupe.storage.Workspace;
import loupe.training.EngineName;
import loupe.training.TrainingRun;
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

/**
 * What the open training screen takes from the training that it draws: the same job with and without it, by turns.
 * {@code -Dcharts.only=mlp} looks at that network alone, {@code -Dcharts.turns=1} takes so many turns.
 */
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
class ChartBench {

    private static final int TURNS = Integer.getInteger("charts.turns", 5);
    private static final String ONLY = System.getProperty("charts.only", "");
    /** Until the newly opened screen is laid out and a warm process runs at its pace. */
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration SPAN = Duration.ofSeconds(10);

    private record Job(String what, NetworkSpec network, EngineName engine, int threads, String limit) {}

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
    void open_charts_are_timed(FxRobot robot) throws Exception {
        BenchTable table = new BenchTable("charts", "What the open charts cost a training", "Images a second, median of " + TURNS
                + " turns of " + SPAN.toSeconds() + " s each, begun " + WARM_UP.toSeconds() + " s after the first batch, after one that does not count (Java compiles the charts' code meanwhile), with the training screen open (1200x700, Headless platform, software "
                + "renderer) and without any, by turns; in brackets the share of one core that the window's process took. "
                + "The cost is the median of the turns (least to most): where it spreads widely, other work on the machine is measured "
                + "too. Load of the machine before: " + BenchTable.load() + ".");
        int cores = Runtime.getRuntime().availableProcessors();
        for (Job job : List.of(new Job("one thread, MLP on MXNet", Presets.MLP, EngineName.MXNET, 1, "3 %"),
                new Job("all cores, CNN on PyTorch", Presets.CNN, EngineName.PYTORCH, cores, "8 %"))) {
            if (ONLY.isEmpty() || ONLY.equals(job.network().name())) {
                measure(robot, table, job);
            }
        }
        table.write();
        later.shutdownNow();
    }

    private void measure(FxRobot robot, BenchTable table, Job job) throws Exception {
        Workspace workspace = new Workspace(home.resolve(job.network().name()), Clock.systemUTC());
        List<MeteredBackend.Reading> with = new ArrayList<>();
        List<MeteredBackend.Reading> without = new ArrayList<>();
        try (MeteredBackend backend = new MeteredBackend(
                new LocalBackend(ChildProgram.ofThisProcess(), home.resolve("logs"), Optional::empty))) {
            FormState form = OpenTraining.form(job.network(), job.engine(), job.threads());
            TrainingScreen screen = OpenTraining.screen(robot, form, workspace, backend, later);
            withCharts(robot, screen, backend);
            for (int turn = 0; turn < TURNS; turn++) {
                with.add(withCharts(robot, screen, backend));
                without.add(withoutCharts(robot, workspace, backend));
            }
            robot.interact(screen::close);
        }
        double[] costs = IntStream.range(0, TURNS)
                .mapToDouble(turn -> 1 - with.get(turn).imagesPerSecond() / without.get(turn).imagesPerSecond()).toArray();
        table.row(job.what() + ", charts open", figure(with), "", "");
        table.row(job.what() + ", no charts", figure(without), "", "");
        table.row(job.what() + ", cost, turn by turn", String.format(Locale.ROOT, "%.1f %% (%.1f to %.1f)",
                100 * BenchTable.percentile(costs, 50), 100 * BenchTable.percentile(costs, 0),
                100 * BenchTable.percentile(costs, 100)), job.limit(), "");
    }

    private MeteredBackend.Reading withCharts(FxRobot robot, TrainingScreen screen, MeteredBackend backend) throws Exception {
        robot.interact(() -> stage.getScene().setRoot(new StackPane((Region) screen.node())));
        robot.interact(screen::opened);
        await().atMost(Duration.ofMinutes(2)).until(() -> !robot.lookup("#training-press").query().isDisabled());
        robot.interact(() -> robot.lookup("#training-press").queryAs(ButtonBase.class).fire());
        MeteredBackend.Reading reading = readWhenStarted(backend);
        robot.interact(() -> robot.lookup("#training-stop").queryAs(ButtonBase.class).fire());
        backend.awaitEnd();
        return reading;
    }

    private MeteredBackend.Reading withoutCharts(FxRobot robot, Workspace workspace, MeteredBackend backend) throws Exception {
        robot.interact(() -> stage.getScene().setRoot(new StackPane()));
        TrainingRun run = backend.start(backend.job(), workspace.newRun("alone"), event -> { });
        MeteredBackend.Reading reading = readWhenStarted(backend);
        run.stop();
        backend.awaitEnd();
        return reading;
    }

    private static MeteredBackend.Reading readWhenStarted(MeteredBackend backend) throws InterruptedException {
        await().atMost(Duration.ofMinutes(1)).until(() -> backend.job() != null);
        return backend.read(WARM_UP, SPAN);
    }

    private static String figure(List<MeteredBackend.Reading> readings) {
        double imagesPerSecond = BenchTable.percentile(
                readings.stream().mapToDouble(MeteredBackend.Reading::imagesPerSecond).toArray(), 50);
        double cpu = BenchTable.percentile(readings.stream().mapToDouble(MeteredBackend.Reading::cpu).toArray(), 50);
        return String.format(Locale.ROOT, "%.0f (%.1f %%)", imagesPerSecond, 100 * cpu);
    }
}
