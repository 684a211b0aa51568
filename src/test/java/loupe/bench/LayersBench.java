package loupe.bench;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import loupe.data.GrayImage;
import loupe.data.StarterDigit;
import loupe.data.StrokeRenderer;
import loupe.inference.Cell;
import loupe.inference.PlainNetwork;
import loupe.inference.TrainedModel;
import loupe.network.LayerPath;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Step;
import loupe.storage.CheckpointChoice;
import loupe.storage.Models;
import loupe.storage.Workspace;
import loupe.ui.common.Appearance;
import loupe.ui.common.ScreenThread;
import loupe.ui.common.ThemeChoice;
import loupe.ui.common.Threads;
import loupe.ui.common.ToolkitFrameClock;
import loupe.ui.common.layers.KernelPlace;
import loupe.ui.common.layers.KernelsView;
import loupe.ui.common.layers.KernelsViewModel;
import loupe.ui.common.layers.LayerPictures;
import loupe.ui.common.layers.LayerViewModel;
import loupe.ui.common.layers.OwnModels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** From a change to the painted pictures of every layer of the labs' CNN: thumbnails of all, one layer closely, its weights. */
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
class LayersBench {

    private static final int WARM_UP = 60;
    private static final int MEASURED = 200;

    @TempDir
    private Path home;
    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final BlockingQueue<Long> painted = new ArrayBlockingQueue<>(1);
    private LayerPictures pictures;
    private LayerViewModel layer;
    private KernelsViewModel kernels;
    private TrainedModel cnn;

    @Start
    void start(Stage stage) throws Exception {
        Appearance appearance = new Appearance();
        appearance.choose(ThemeChoice.LIGHT);
        Threads threads = new Threads(worker, new ScreenThread(), new ToolkitFrameClock(new ScreenThread()));
        Models models = new Models(new Workspace(home, Clock.systemUTC()));
        cnn = models.open("cnn", CheckpointChoice.LAST);
        pictures = new LayerPictures(threads, appearance);
        VBox cards = new VBox(4);
        for (Step step : cnn.network().steps()) {
            cards.getChildren().add(pictures.thumbnail(step.path()));
        }
        layer = pictures.layer();
        kernels = pictures.kernels(cnn, path -> { });
        HBox all = new HBox(8, cards, pictures.whole(layer), new KernelsView(kernels, appearance, new OwnModels(models, threads, folder -> { })));
        layer.choose(LayerPath.of(0));
        kernels.choose(LayerPath.of(0));
        stage.setScene(new Scene(all, 1880, 700));
        stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
        stage.show();
    }

    @AfterEach
    void stop() {
        worker.close();
    }

    @Test
    void changes_are_timed() throws Exception {
        GrayImage digit = new StrokeRenderer().mnist(StarterDigit.drawing(280));
        BenchTable table = new BenchTable("layers", "From a change to the painted pictures of every layer", "Milliseconds, p50 / p95 / p99, of "
                + MEASURED + " changes one after the other, from the change to the end of the frame in which its pictures are painted: the labs' CNN, "
                + "a thumbnail for each of its layers, one layer closely, its weights; Headless platform, software renderer. Load of the machine before: "
                + BenchTable.load() + ".");
        table.row("forward of the CNN alone, every layer kept", BenchTable.percentiles(forward(digit)), "5", "");
        GrayImage[] drawings = {digit, shifted(digit)};
        layersFollow();
        table.row("the drawing changes, all pictures painted", timed(i -> pictures.show(drawings[i % 2])), "p95 100", "");
        NetworkSpec[] networks = {cnn.network(), NetworkText.parse("cnn", NetworkText.of(cnn.network().layers()).replaceFirst("relu", "tanh"))};
        table.row("the network changes, all pictures painted", timed(i -> pictures.show(networks[i % 2], cnn.parameters())), "p95 100", "");
        table.row("a number of a kernel changes, the network's answer painted", timed(i -> {
            kernels.select(new KernelPlace(3, i % 25));
            kernels.nudge(0.05f);
        }), "50", "");
        pointFollows();
        Random random = new Random(1);
        table.row("the pointer moves to another number, its arithmetic painted",
                timed(i -> layer.point(new Cell(random.nextInt(20), random.nextInt(24), random.nextInt(24)))), "16", "");
        table.write();
    }

    private double[] forward(GrayImage digit) {
        PlainNetwork network = new PlainNetwork(cnn.network(), cnn.parameters());
        double[] times = new double[MEASURED];
        for (int i = -WARM_UP; i < MEASURED; i++) {
            long from = System.nanoTime();
            network.look(digit);
            if (i >= 0) {
                times[i] = (System.nanoTime() - from) / 1e6;
            }
        }
        return times;
    }

    private static GrayImage shifted(GrayImage image) {
        float[] ink = new float[28 * 28];
        for (int i = 0; i < ink.length; i++) {
            ink[i] = image.at(i % 28 - 1, i / 28);
        }
        return new GrayImage(28, 28, ink);
    }

    /** A listener that came last hears when every view has drawn; then the frame is waited for. */
    private void layersFollow() throws Exception {
        onScreen(() -> pictures.model().trace().addListener((trace, before, after) -> afterFrame()));
    }

    private void pointFollows() throws Exception {
        onScreen(() -> layer.told().addListener((told, before, after) -> afterFrame()));
    }

    private void afterFrame() {
        Platform.runLater(() -> Toolkit.getToolkit().addRenderJob(new RenderJob(() -> painted.offer(System.nanoTime()))));
    }

    private static void onScreen(Runnable task) throws Exception {
        java.util.concurrent.FutureTask<?> done = new java.util.concurrent.FutureTask<>(task, null);
        Platform.runLater(done);
        done.get();
    }

    private String timed(IntConsumer change) throws Exception {
        double[] times = new double[MEASURED];
        for (int i = 0; i < WARM_UP + MEASURED; i++) {
            int number = i;
            painted.clear();
            long born = System.nanoTime();
            Platform.runLater(() -> change.accept(number));
            Long end = painted.poll(20, TimeUnit.SECONDS);
            if (end == null) {
                throw new IllegalStateException("change " + i + " was never painted");
            }
            if (i >= WARM_UP) {
                times[i - WARM_UP] = (end - born) / 1e6;
            }
            Thread.sleep(5);
        }
        return BenchTable.percentiles(times);
    }
}
