package loupe.bench;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import loupe.data.StarterDigit;
import loupe.data.StrokeRenderer;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Presets;
import loupe.storage.BuilderState;
import loupe.storage.NetworkHistory;
import loupe.storage.Workspace;
import loupe.ui.builder.BuilderParts;
import loupe.ui.builder.BuilderScreen;
import loupe.ui.builder.LayerViews;
import loupe.ui.common.Appearance;
import loupe.ui.common.ScreenThread;
import loupe.ui.common.ThemeChoice;
import loupe.ui.common.Threads;
import loupe.ui.common.ToolkitFrameClock;
import loupe.ui.common.layers.LayerPictures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** From an edit to the painted cards: the real Build screen, the first convolution's kernel stepped up and down. */
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
class BuilderBench {

    private static final int WARM_UP = 150;
    private static final int MEASURED = 300;
    private static final int IN_SIGHT = 50;
    /** The ReLU behind the last convolution of the network of 100 layers. */
    private static final int LAST = 97;

    @TempDir
    private Path home;
    private final ScheduledExecutorService saver = Executors.newSingleThreadScheduledExecutor();
    private Appearance appearance;
    private Stage stage;

    @Start
    void start(Stage start) {
        stage = start;
        appearance = new Appearance();
        appearance.choose(ThemeChoice.LIGHT);
    }

    @AfterEach
    void stop() {
        saver.close();
    }

    @Test
    void edits_are_timed(FxRobot robot) throws Exception {
        BenchTable table = new BenchTable("builder", "From an edit to the painted cards", "Milliseconds, p50 / p95 / p99. \"Screen's thread\": "
                + "the time that it is busy, whatever with, from the key to the moment when every card in sight says its new shape, counts and faults and the frame is "
                + "laid out; \"painted\": to the end of the frame that shows them, the wait for that frame included; \"last card\": until the last one, far out of "
                + "sight, says its own. Build screen 968x720, Headless platform, software renderer, " + MEASURED + " edits: the first convolution's kernel up and down "
                + "by arrow keys; \"one more\": the first card doubled (Ctrl+D) and deleted (Delete, ↑), by which every card behind it says another layer. Load of the machine before: "
                + BenchTable.load() + ".");
        String many = Stream.generate(() -> "conv 4@3 pad 1 relu").limit(49).collect(Collectors.joining(" | ")) + " | gmaxpool | dense 10";
        for (NetworkSpec network : List.of(Presets.CNN, Presets.RESNET, NetworkText.parse("100 layers", many))) {
            Node field = open(robot, network, "#value-kernel");
            rows(table, network.name(), edit -> field.fireEvent(key(edit % 2 == 0 ? KeyCode.DOWN : KeyCode.UP, false)));
            if (network.layers().size() > IN_SIGHT) {
                table.row(network.name() + ", last card", BenchTable.percentiles(timeLast(field)), "", "");
            }
        }
        Node kernel = openWithPictures(robot, NetworkText.parse("with pictures", many));
        rows(table, "100 layers, a picture on each card", edit -> kernel.fireEvent(key(edit % 2 == 0 ? KeyCode.DOWN : KeyCode.UP, false)));
        Node card = open(robot, NetworkText.parse("99 layers", "relu | " + many.replaceFirst("conv 4@3 pad 1 relu . ", "")), "#card-0");
        rows(table, "99 layers and one more", edit -> {
            if (edit % 2 == 0) {
                card.fireEvent(key(KeyCode.D, true));
            } else {
                card.fireEvent(key(KeyCode.DELETE, false));
                card.fireEvent(key(KeyCode.UP, false));
            }
        });
        table.write();
    }

    private static KeyEvent key(KeyCode code, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false);
    }

    private void rows(BenchTable table, String what, IntConsumer act) throws InterruptedException {
        time(act, WARM_UP, new double[WARM_UP]);
        double[] thread = new double[MEASURED];
        double[] painted = time(act, MEASURED, thread);
        table.row(what + ", screen's thread busy", BenchTable.percentiles(thread), "p95 16", "");
        table.row(what + ", painted", BenchTable.percentiles(painted), "", "");
    }

    /** @return the node of that id, which has the keys */
    private Node open(FxRobot robot, NetworkSpec network, String id) throws Exception {
        return open(robot, network, id, BuilderParts.NONE, now -> { });
    }

    /** With the picture of what each layer makes of a digit on its card, as in the window. @return the field of the first layer's kernel */
    private Node openWithPictures(FxRobot robot, NetworkSpec network) throws Exception {
        Threads threads = new Threads(saver, new ScreenThread(), new ToolkitFrameClock(new ScreenThread()));
        LayerPictures pictures = new LayerPictures(threads, appearance);
        pictures.show(new StrokeRenderer().mnist(StarterDigit.drawing(280)));
        LayerViews views = new LayerViews(path -> Optional.of(pictures.thumbnail(path)), Optional.empty(), Optional.empty());
        return open(robot, network, "#value-kernel", new BuilderParts(views, Optional.empty(), Optional.empty()),
                now -> pictures.design(now, Optional.empty()));
    }

    private Node open(FxRobot robot, NetworkSpec network, String id, BuilderParts parts, Consumer<NetworkSpec> follow) throws Exception {
        Workspace workspace = new Workspace(home.resolve(network.name()), Clock.systemUTC());
        workspace.networks().write("timed", NetworkHistory.of(network));
        workspace.builder().write(new BuilderState("timed", "cards", List.of("0")));
        Threads threads = new Threads(Runnable::run, new ScreenThread(), new ToolkitFrameClock(new ScreenThread()));
        Node[] found = new Node[1];
        robot.interact(() -> {
            BuilderScreen screen = new BuilderScreen(workspace, threads,
                    (after, task) -> saver.schedule(task, after.toMillis(), TimeUnit.MILLISECONDS), done -> { }, parts);
            screen.network().subscribe(follow);
            stage.setScene(new Scene((Region) screen.node(), 968, 720));
            stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
            stage.show();
            found[0] = stage.getScene().lookup(id);
            found[0].requestFocus();
        });
        return found[0];
    }

    /** @param thread gets the time until everything is laid out @return the time until it is painted */
    private double[] time(IntConsumer act, int edits, double[] thread) throws InterruptedException {
        double[] painted = new double[edits];
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        for (int i = 0; i < edits; i++) {
            int edit = i;
            CountDownLatch seen = new CountDownLatch(1);
            Platform.runLater(() -> {
                long begin = System.nanoTime();
                long busy = clock.getCurrentThreadCpuTime();
                act.accept(edit);
                Platform.requestNextPulse();
                stage.getScene().addPostLayoutPulseListener(new Runnable() {
                    @Override
                    public void run() {
                        thread[edit] = (clock.getCurrentThreadCpuTime() - busy) / 1e6;
                        stage.getScene().removePostLayoutPulseListener(this);
                        Platform.runLater(() -> Toolkit.getToolkit().addRenderJob(new RenderJob(() -> {
                            painted[edit] = (System.nanoTime() - begin) / 1e6;
                            seen.countDown();
                        })));
                    }
                });
            });
            seen.await();
        }
        return painted;
    }

    /** How long it takes until the last card that has to say something else, far out of sight, says it. */
    private double[] timeLast(Node kernel) throws Exception {
        Node last = stage.getScene().lookup("#card-" + LAST);
        /* Until it has said what the last edit before made of it, it might have nothing new to say. */
        WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> last.getAccessibleText().contains("28x28"));
        double[] taken = new double[MEASURED];
        for (int i = 0; i < MEASURED; i++) {
            int edit = i;
            CountDownLatch said = new CountDownLatch(1);
            Platform.runLater(() -> {
                long begin = System.nanoTime();
                last.accessibleTextProperty().addListener(new ChangeListener<>() {
                    @Override
                    public void changed(ObservableValue<? extends String> text, String before, String after) {
                        last.accessibleTextProperty().removeListener(this);
                        taken[edit] = (System.nanoTime() - begin) / 1e6;
                        said.countDown();
                    }
                });
                kernel.fireEvent(key(edit % 2 == 0 ? KeyCode.DOWN : KeyCode.UP, false));
            });
            said.await();
        }
        return taken;
    }
}
