package loupe.bench;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import loupe.data.DataCatalog;
import loupe.data.DataFolders;
import loupe.data.DigitsCache;
import loupe.data.films.FilmCatalog;
import loupe.data.films.FilmsCache;
import loupe.data.moonlight.Moonlight;
import loupe.process.ChildProgram;
import loupe.process.GpuOffer;
import loupe.process.LocalBackend;
import loupe.storage.Models;
import loupe.storage.MoonlightFiles;
import loupe.storage.Workspace;
import loupe.training.PlacementRule;
import loupe.ui.NoCloud;
import loupe.ui.common.Appearance;
import loupe.ui.common.ScreenThread;
import loupe.ui.common.Services;
import loupe.ui.common.ThemeChoice;
import loupe.ui.common.Threads;
import loupe.ui.common.ToolkitFrameClock;
import loupe.ui.recommender.FilmsScreen;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The invented films in the window: from the first opening to full columns, and from a star, a letter or a drag to what is painted. */
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
class FilmsBench {

    private static final int MEASURED = 100;
    private static final int WARM_UP = 40;
    private static final String QUESTION = "like a quiet drama of the 90s";

    @TempDir
    private Path home;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final BlockingQueue<Long> painted = new LinkedBlockingQueue<>();
    private FilmsScreen screen;
    private Parent root;

    @Start
    void start(Stage stage) {
        Appearance appearance = new Appearance();
        appearance.choose(ThemeChoice.LIGHT);
        Workspace workspace = new Workspace(home, Clock.systemUTC());
        DataFolders folders = DataFolders.standard(System.getenv(), home);
        LocalBackend backend = new LocalBackend(ChildProgram.ofThisProcess(), home.resolve("logs"), Optional::empty);
        screen = new FilmsScreen(new Services(workspace, new Models(workspace), new DataCatalog(folders, new DigitsCache(workspace.cache())),
                new FilmCatalog(folders, new FilmsCache(workspace.cache(), Moonlight.VERSION, MoonlightFiles::write)), () -> (network, parameters) -> {
                    throw new IllegalStateException("Films need no engine.");
                }, backend, () -> new PlacementRule(Set.of(), false, 2), folder -> new GpuOffer.No("none"), new NoCloud()),
                new Threads(worker, new ScreenThread(), new ToolkitFrameClock(new ScreenThread())), appearance);
        root = (Parent) screen.node();
        stage.setScene(new Scene(root, 1280, 800));
        stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
        stage.show();
    }

    @AfterEach
    void stop() {
        screen.close();
        worker.close();
    }

    @Test
    void the_films_page_is_timed(FxRobot robot) throws Exception {
        BenchTable table = new BenchTable("films", "The invented films in the window", "From a press to the end of the frame that shows its"
                + " consequence, and what of that the screen's thread and the painter's computed, which other work on the machine hardly lengthens and in which the wait for the next frame is not, p50 / p95 / p99 in"
                + " milliseconds, " + MEASURED + " each; four columns of everybody's favourites, linear MF, neural MF and"
                + " the two towers, 1280x800, Headless platform, software renderer. Load of the machine before: " + BenchTable.load() + ".");
        long begin = System.nanoTime();
        robot.interact(screen::opened);
        await(() -> root.lookup("#films-column-4") != null && List.of(1, 2, 3, 4).stream()
                .allMatch(column -> !root.lookupAll("#films-column-" + column + " .films-row").isEmpty()));
        table.row("first opening until all columns are full, the catalogue made first, s",
                String.format(Locale.ROOT, "%.2f", (System.nanoTime() - begin) / 1e9), "", "");
        table.row("a star, every column in its new order", times(this::star).words(), "p95 50", "");
        table.row("a letter more of a question to the two towers", times(this::letter).words(), "p95 100", "");
        robot.interact(() -> ((ButtonBase) root.lookup("#films-page-map")).fire());
        await(() -> root.lookup("#films-map") != null && root.lookup("#films-map").getLayoutBounds().getWidth() > 200);
        table.row("the arrow on the map dragged, the list follows", times(this::drag).words(), "p95 16", "");
        table.write();
    }

    /** The first film of those to rate gets 1 to 5 stars, from the keyboard. */
    private void star(int turn) {
        Node list = root.lookup("#films-to-rate");
        list.requestFocus();
        KeyCode key = List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.DIGIT5).get(Math.floorMod(turn, 5));
        list.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, key.getChar(), key.getChar(), key, false, false, false, false));
    }

    private void letter(int turn) {
        ((TextField) root.lookup("#films-say-question")).setText(QUESTION.substring(0, 1 + Math.floorMod(turn, QUESTION.length())));
    }

    private void drag(int turn) {
        Node map = root.lookup("#films-map");
        double x = map.getLayoutBounds().getWidth() / 2 + 120 * Math.cos(turn / 8.0);
        double y = map.getLayoutBounds().getHeight() / 2 + 120 * Math.sin(turn / 8.0);
        if (turn == -WARM_UP) {
            map.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, 5, 5));
        }
        map.fireEvent(mouse(MouseEvent.MOUSE_DRAGGED, x, y));
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, double x, double y) {
        return new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, 1, false, false, false, false, true, false, false, false, false, true, null);
    }

    /** What each press took until its frame was painted, and how much of that the screen's thread and the painter's computed, in milliseconds. */
    private record Times(double[] painted, double[] computed, double[] drawn) {
        String words() {
            return BenchTable.percentiles(painted) + "; screen's thread " + BenchTable.percentiles(computed) + "; painter's " + BenchTable.percentiles(drawn);
        }
    }

    private Times times(IntConsumer press) throws InterruptedException {
        Times times = new Times(new double[MEASURED], new double[MEASURED], new double[MEASURED]);
        for (int i = -WARM_UP; i < MEASURED; i++) {
            int turn = i;
            long from = System.nanoTime();
            AtomicLong spent = new AtomicLong();
            long before = painter();
            Platform.runLater(() -> {
                long begin = processorTime();
                press.accept(turn);
                afterFrame(root.getScene(), () -> spent.set(processorTime() - begin));
            });
            Long end = painted.poll(20, TimeUnit.SECONDS);
            if (end == null) {
                throw new IllegalStateException("press " + i + " was never painted");
            }
            if (i >= 0) {
                times.painted()[i] = (end - from) / 1e6;
                times.computed()[i] = spent.get() / 1e6;
                times.drawn()[i] = (painter() - before) / 1e6;
            }
        }
        return times;
    }

    /** What the thread that paints has computed so far, in nanoseconds. */
    private static long painter() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith("QuantumRenderer")).findFirst()
                .map(thread -> ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId())).orElse(0L);
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Once the next frame is laid out and its painting is under way, waits behind that. */
    private void afterFrame(Scene scene, Runnable laidOut) {
        Runnable[] once = new Runnable[1];
        once[0] = () -> {
            scene.removePostLayoutPulseListener(once[0]);
            Platform.runLater(() -> {
                laidOut.run();
                Toolkit.getToolkit().addRenderJob(new RenderJob(() -> painted.add(System.nanoTime())));
            });
        };
        scene.addPostLayoutPulseListener(once[0]);
        Platform.requestNextPulse();
    }

    private static void await(Callable<Boolean> done) {
        Awaitility.await().atMost(120, TimeUnit.SECONDS).until(() -> WaitForAsyncUtils.waitForAsyncFx(10_000, done));
    }
}
