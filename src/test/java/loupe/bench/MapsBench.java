package loupe.bench;

import static org.awaitility.Awaitility.await;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import loupe.data.Drawing;
import loupe.data.DrawingTransform;
import loupe.data.StarterDigit;
import loupe.engine.DjlClassifiers;
import loupe.inference.Answers;
import loupe.storage.Models;
import loupe.storage.WindowState;
import loupe.storage.Workspace;
import loupe.ui.common.Appearance;
import loupe.ui.common.ScreenThread;
import loupe.ui.common.ThemeChoice;
import loupe.ui.common.Threads;
import loupe.ui.common.ToolkitFrameClock;
import loupe.ui.common.WindowMemory;
import loupe.ui.common.easel.Easel;
import loupe.ui.desk.DeskNetwork;
import loupe.ui.desk.DeskViewModel;
import loupe.ui.desk.DeskWork;
import loupe.ui.desk.NetworkStatus;
import loupe.ui.draw.DrawScreen;
import loupe.ui.maps.MapsPace;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** From another drawing on the canvas to the painted bars, maps and curves of the networks that come with Loupe. */
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
class MapsBench {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int WARM_UP = 60;
    private static final int MEASURED = 100;
    private static final int COARSE = 25;

    @TempDir
    private Path home;
    private final DjlClassifiers classifiers = new DjlClassifiers();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor();
    private Stage stage;
    private DeskViewModel desk;
    private Easel easel;
    private MapsPace pace;
    private volatile Lap lap = new Lap();

    /** When what had been painted after a change: bars, 5x5 of every map, whole maps. On the screen's thread, 0 for not yet. */
    private static final class Lap {
        private final long born = System.nanoTime();
        private final Set<DeskNetwork> barsDone = new HashSet<>();
        private final Set<DeskNetwork> coarseDone = new HashSet<>();
        private final Set<DeskNetwork> wholeDone = new HashSet<>();
        private volatile double bars;
        private volatile double coarse;
        private volatile double whole;

        double now() {
            return (System.nanoTime() - born) / 1e6;
        }
    }

    @Start
    void start(Stage start) {
        stage = start;
    }

    @Test
    void maps_are_timed(FxRobot robot) throws Exception {
        BenchTable table = new BenchTable("maps", "From another drawing to the painted bars, maps and curves", "Milliseconds, p50 / p95 / p99, of "
                + MEASURED + " drawings one after the other, from the change to the end of the frame in which the last network's bars, 5x5 cells, "
                + "all 289 cells or 72 angles are painted: Draw screen 1280x800 with the lens beside the canvas, Headless platform, software "
                + "renderer. Load of the machine before: " + BenchTable.load() + ".");
        for (List<String> networks : List.of(List.of("mlp"), List.of("cnn"), List.of("cnn", "cnn", "cnn", "cnn"))) {
            String who = networks.size() + " x " + networks.getFirst();
            open(robot, networks);
            boolean alone = networks.size() == 1;
            boolean mlp = networks.contains("mlp");
            double[][] shift = measured(0);
            table.row(who + ", shift map open: bars", BenchTable.percentiles(shift[0]), "p95 33", "");
            table.row(who + ", shift map: 5x5", BenchTable.percentiles(shift[1]), mlp || !alone ? "" : "120", "");
            table.row(who + ", shift map: all", BenchTable.percentiles(shift[2]), mlp ? "50" : alone ? "300" : "900", "");
            double[][] turn = measured(1);
            table.row(who + ", turn open: bars", BenchTable.percentiles(turn[0]), "p95 33", "");
            table.row(who + ", turn: all angles", BenchTable.percentiles(turn[2]), alone ? "250" : "", "");
            robot.interact(desk::close);
        }
        table.write();
        worker.close();
        classifiers.close();
    }

    private void open(FxRobot robot, List<String> networks) {
        robot.interact(() -> show(networks));
        await().atMost(PATIENCE).until(() -> desk.networks().stream().allMatch(network -> network.status().get() instanceof NetworkStatus.Ready));
        robot.interact(() -> desk.networks().forEach(network -> {
            network.answer().addListener((answer, before, now) -> answered(network));
            pace.followMap(network, answers -> heard(network, answers));
            pace.followCurve(network, answers -> heard(network, answers));
        }));
    }

    private void show(List<String> networks) {
        Appearance appearance = new Appearance();
        appearance.choose(ThemeChoice.LIGHT);
        Threads threads = new Threads(Runnable::run, new ScreenThread(), new ToolkitFrameClock(new ScreenThread()));
        WindowMemory memory = new WindowMemory(WindowState.first(networks, StarterDigit.drawing(280)), state -> { }, (after, task) -> { });
        desk = new DeskViewModel(new Models(new Workspace(home, Clock.systemUTC())),
                new DeskWork(() -> classifiers, worker, threads.frames()), memory);
        DrawScreen screen = new DrawScreen(desk, memory, appearance, threads, made -> {
            easel = made;
            pace = new MapsPace(made, desk, threads, appearance, home);
            return pace.lenses();
        });
        stage.setScene(new Scene((Region) screen.node(), 1280, 800));
        stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
        stage.show();
    }

    private void heard(DeskNetwork network, Answers answers) {
        Lap now = lap;
        if (answers.count() > 0 && answers.known() >= COARSE) {
            now.coarseDone.add(network);
        }
        if (answers.count() > 0 && answers.complete()) {
            now.wholeDone.add(network);
        }
        boolean coarse = now.coarseDone.size() == desk.networks().size();
        boolean whole = now.wholeDone.size() == desk.networks().size();
        painted(() -> {
            now.coarse = now.coarse == 0 && coarse ? now.now() : now.coarse;
            now.whole = now.whole == 0 && whole ? now.now() : now.whole;
        });
    }

    private void answered(DeskNetwork network) {
        Lap now = lap;
        now.barsDone.add(network);
        boolean all = now.barsDone.size() == desk.networks().size();
        painted(() -> now.bars = now.bars == 0 && all ? now.now() : now.bars);
    }

    private static void painted(Runnable then) {
        Platform.runLater(() -> Toolkit.getToolkit().addRenderJob(new RenderJob(() -> Platform.runLater(then))));
    }

    private double[][] measured(int lens) throws Exception {
        onScreen(() -> ((javafx.scene.control.ToggleButton) stage.getScene().lookup(lens == 0 ? "#lens-shift" : "#lens-turn")).fire());
        Thread.sleep(2000);
        double[][] times = new double[3][MEASURED];
        Drawing[] drawings = {StarterDigit.drawing(280), DrawingTransform.scaled(StarterDigit.drawing(280), 0.9)};
        for (int i = -WARM_UP; i < MEASURED; i++) {
            Drawing next = drawings[Math.floorMod(i + 1, 2)];
            onScreen(() -> {
                lap = new Lap();
                easel.put("another", easel.sheet().get().withDrawing(next));
            });
            await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(5)).until(() -> lap.whole > 0 && lap.bars > 0);
            if (i >= 0) {
                times[0][i] = lap.bars;
                times[1][i] = lap.coarse;
                times[2][i] = lap.whole;
            }
        }
        return times;
    }

    private static void onScreen(Runnable task) throws Exception {
        FutureTask<?> done = new FutureTask<>(task, null);
        Platform.runLater(done);
        done.get();
    }
}
