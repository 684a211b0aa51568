package loupe.bench;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import loupe.data.BadInputException;
import loupe.data.ClassCounts;
import loupe.data.DataCatalog;
import loupe.data.DataFolders;
import loupe.data.DigitsCache;
import loupe.data.ImageSet;
import loupe.data.LabelledImages;
import loupe.data.NearestPictures;
import loupe.engine.DjlClassifiers;
import loupe.process.ChildProgram;
import loupe.process.GpuOffer;
import loupe.process.LocalBackend;
import loupe.storage.Models;
import loupe.storage.Workspace;
import loupe.training.PlacementRule;
import loupe.ui.FakeFilms;
import loupe.ui.NoCloud;
import loupe.ui.common.Appearance;
import loupe.ui.common.ScreenThread;
import loupe.ui.common.Services;
import loupe.ui.common.ThemeChoice;
import loupe.ui.common.Threads;
import loupe.ui.common.ToolkitFrameClock;
import loupe.ui.sets.SetsScreen;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Two real sets side by side: the nearest of 5,000 pictures each, from a chosen cell to its pictures, from a key to the next picture. */
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
class SetsBench {

    private static final int COMPARED = 5_000;
    private static final int MEASURED = 60;
    private static final int KEYS = 19;
    private static final List<String> SETS = List.of("mnist", "fashion-mnist");

    @TempDir
    private Path home;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final BlockingQueue<Long> painted = new LinkedBlockingQueue<>();
    private final DjlClassifiers engine = new DjlClassifiers();
    private DataCatalog data;
    private SetsScreen screen;
    private Parent root;

    @Start
    void start(Stage stage) {
        Appearance appearance = new Appearance();
        appearance.choose(ThemeChoice.LIGHT);
        Workspace workspace = new Workspace(home, Clock.systemUTC());
        data = new DataCatalog(DataFolders.standard(System.getenv(), home), new DigitsCache(workspace.cache()));
        LocalBackend backend = new LocalBackend(ChildProgram.ofThisProcess(), home.resolve("logs"), Optional::empty);
        screen = new SetsScreen(new Services(workspace, new Models(workspace), data, FakeFilms.in(workspace), () -> engine, backend,
                () -> new PlacementRule(Set.of(), false, 2), folder -> new GpuOffer.No("none"), new NoCloud()),
                new Threads(worker, new ScreenThread(), new ToolkitFrameClock(new ScreenThread())), appearance);
        root = (Parent) screen.node();
        stage.setScene(new Scene(root, 1224, 640));
        stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
        stage.show();
    }

    @AfterEach
    void stop() {
        worker.close();
        engine.close();
    }

    @Test
    void the_comparison_is_timed(FxRobot robot) throws Exception {
        Assumptions.assumeTrue(data.entries().stream().filter(set -> SETS.contains(set.name())).allMatch(DataCatalog.Entry::isThere));
        BenchTable table = new BenchTable("sets", "Two sets side by side", "The nearest other picture of each of " + COMPARED
                + " training pictures, all pairs; from a press to the end of the frame that shows its consequence, p50 / p95 / p99 in"
                + " milliseconds; Headless platform, software renderer. Load of the machine before: " + BenchTable.load() + ".");
        for (String set : SETS) {
            nearest(set, table);
        }
        robot.interact(screen::opened);
        await(() -> matrices().allMatch(matrix -> matrix.getAccessibleText().startsWith("Nearest of")));
        Random random = new Random(1);
        table.row("a cell is chosen, its pictures at both sides are painted", BenchTable.percentiles(times(MEASURED, i -> pressCell(random))),
                "100", "");
        robot.clickOn("#sets-page-game").interact(() -> ((Button) root.lookup("#sets-game-start")).fire());
        await(() -> ((Label) root.lookup("#sets-game-sentence")).getText().equals("Picture 1 of 20"));
        table.row("a key answers, the next picture is painted", BenchTable.percentiles(times(KEYS, i -> root.lookup(".sets-asking")
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.DIGIT3, false, false, false, false)))), "33", "");
        table.write();
    }

    private void nearest(String name, BenchTable table) throws BadInputException {
        ImageSet set = data.load(name);
        int area = set.training().rows() * set.training().columns();
        LabelledImages first = new LabelledImages(set.training().rows(), set.training().columns(),
                Arrays.copyOf(set.training().pixels(), COMPARED * area), Arrays.copyOf(set.training().labels(), COMPARED));
        List<String> times = new ArrayList<>();
        ClassCounts counts = new ClassCounts(0, List.of());
        for (int i = 0; i < 3; i++) {
            Lap.Mark before = Lap.Mark.now();
            counts = new NearestPictures(first, set.classNames().size()).find(done -> { }, () -> false).orElseThrow().counts();
            Lap.Mark spent = Lap.Mark.now().minus(before);
            times.add(String.format(Locale.ROOT, "%.2f s (%.2f s of a core)", spent.seconds(), spent.cpuSeconds()));
        }
        StringBuilder recalls = new StringBuilder();
        for (int label = 0; label < counts.classes(); label++) {
            recalls.append(String.format(Locale.ROOT, " %.1f", 100 * counts.recall(label)));
        }
        table.row(name + ", three times", String.join("; ", times), "3 s", "");
        table.row(name + ", nearest of the same class, %, all and by class",
                String.format(Locale.ROOT, "%.2f:%s", 100 * counts.accuracy(), recalls), "", "");
    }

    private void pressCell(Random random) {
        Node pane = root.lookup("#sets-matrix-fashion-mnist").lookup(".confusion-matrix");
        double x = 108 + random.nextInt(10) * 26 + 13;
        double y = 20 + random.nextInt(10) * 26 + 13;
        pane.fireEvent(new MouseEvent(MouseEvent.MOUSE_PRESSED, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false,
                true, false, false, false, false, true, null));
    }

    private Stream<Node> matrices() {
        return SETS.stream().map(set -> root.lookup("#sets-matrix-" + set));
    }

    /** Milliseconds from each press to the end of the frame after it. */
    private double[] times(int count, IntConsumer press) throws InterruptedException {
        double[] times = new double[count];
        for (int i = 0; i < count; i++) {
            int number = i;
            long from = System.nanoTime();
            Platform.runLater(() -> {
                press.accept(number);
                afterFrame(root.getScene());
            });
            Long end = painted.poll(20, TimeUnit.SECONDS);
            if (end == null) {
                throw new IllegalStateException("press " + i + " was never painted");
            }
            times[i] = (end - from) / 1e6;
        }
        return times;
    }

    /** Once the next frame is laid out and its painting is under way, waits behind that. */
    private void afterFrame(Scene scene) {
        Runnable[] once = new Runnable[1];
        once[0] = () -> {
            scene.removePostLayoutPulseListener(once[0]);
            Platform.runLater(() -> Toolkit.getToolkit().addRenderJob(new RenderJob(() -> painted.add(System.nanoTime()))));
        };
        scene.addPostLayoutPulseListener(once[0]);
        Platform.requestNextPulse();
    }

    private static void await(Callable<Boolean> done) {
        Awaitility.await().atMost(120, TimeUnit.SECONDS).until(() -> WaitForAsyncUtils.waitForAsyncFx(10_000, done));
    }
}
