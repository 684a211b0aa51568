package loupe.bench;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import loupe.ui.common.chart.ChartAxis;
import loupe.ui.common.chart.ChartLine;
import loupe.ui.common.chart.ChartQuantity;
import loupe.ui.common.chart.ChartViewModel;
import loupe.ui.common.chart.CurveChart;
import loupe.ui.common.chart.Points;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Twenty runs of 6,000 points each over one another. */
@Tag("bench")
@ExtendWith(ApplicationExtension.class)
class OverlayBench {

    private static final int RUNS = 20;
    private static final int POINTS = 6000;
    private static final int TURNS = 200;
    private static final int WARM_UP = 50;

    /** @param work milliseconds without the wait for the toolkit's next frame @param busy milliseconds of processor time */
    private record Frame(double millis, double work, double busy) {}

    private final ChartViewModel model = new ChartViewModel(ChartQuantity.LOSS);
    private Scene scene;

    @Start
    void start(Stage stage) {
        new Appearance().choose(ThemeChoice.LIGHT);
        scene = new Scene(new CurveChart(model), 640, 400);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void an_overlay_is_timed() throws Exception {
        List<ChartLine> lines = lines();
        frame(() -> model.show(ChartAxis.BATCHES, lines));
        Frame[] hover = new Frame[TURNS];
        Frame[] zoom = new Frame[TURNS];
        Frame[] pan = new Frame[TURNS];
        Frame[] grow = new Frame[TURNS];
        for (int i = -WARM_UP; i < TURNS; i++) {
            int turn = Math.floorMod(i, TURNS);
            double x = 1000 + 20.0 * turn;
            hover[turn] = frame(() -> model.point(x));
            grow[turn] = frame(() -> model.show(ChartAxis.BATCHES, new ArrayList<>(lines)));
            zoom[turn] = frame(() -> model.zoom(turn, 6000 - 20 * turn));
            pan[turn] = frame(() -> model.pan(turn % 2 == 0 ? 0.01 : -0.01));
            frame(model::all);
        }
        BenchTable table = new BenchTable("overlay", "Overlay", "Milliseconds, p50 / p95 / p99: what a frame takes, from the change to its paint without "
                + "the wait for the toolkit's next beat, of which there are 60 a second; the same with that wait; and how long the screen's and the painter's threads "
                + "were busy together, which other work on the machine changes less. 20 lines of 6,000 points each, 640x400, "
                + "Headless platform, software renderer. Load of the machine before: " + BenchTable.load() + ".");
        row(table, "pointer moves", hover);
        row(table, "zoom", zoom);
        row(table, "go along", pan);
        row(table, "all lines anew", grow);
        table.write();
    }

    private static void row(BenchTable table, String what, Frame[] frames) {
        table.row(what + ", a frame", BenchTable.percentiles(Stream.of(frames).mapToDouble(Frame::work).toArray()), "p95 16.7", "");
        table.row(what + ", with the wait for it", BenchTable.percentiles(Stream.of(frames).mapToDouble(Frame::millis).toArray()), "", "");
        table.row(what + ", processor time", BenchTable.percentiles(Stream.of(frames).mapToDouble(Frame::busy).toArray()), "", "");
    }

    private static List<ChartLine> lines() {
        SplittableRandom random = new SplittableRandom(1);
        List<ChartLine> lines = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            double[] xs = new double[POINTS];
            double[] values = new double[POINTS];
            for (int i = 0; i < POINTS; i++) {
                xs[i] = i + 1;
                values[i] = (1 + run / 20.0) / Math.sqrt(1 + i) + 0.05 * random.nextDouble();
            }
            lines.add(new ChartLine("run " + run, run, ChartLine.Kind.SMOOTHED, Points.of(xs, values)));
        }
        return lines;
    }

    /** Milliseconds until what {@code change} changes is painted, and of processor time that the screen's and the painter's threads took for it. */
    private Frame frame(Runnable change) throws InterruptedException {
        CountDownLatch painted = new CountDownLatch(1);
        long[] times = new long[4];
        long[] busy = new long[2];
        Platform.runLater(() -> {
            Toolkit.getToolkit().addRenderJob(new RenderJob(() -> busy[0] -= cpu()));
            times[0] = System.nanoTime();
            busy[1] -= cpu();
            change.run();
            times[2] = System.nanoTime();
            Runnable beat = () -> times[3] = System.nanoTime();
            scene.addPreLayoutPulseListener(beat);
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePreLayoutPulseListener(beat);
                    scene.removePostLayoutPulseListener(this);
                    Platform.runLater(() -> {
                        busy[1] += cpu();
                        Toolkit.getToolkit().addRenderJob(new RenderJob(() -> {
                            times[1] = System.nanoTime();
                            busy[0] += cpu();
                            painted.countDown();
                        }));
                    });
                }
            });
            Platform.requestNextPulse();
        });
        painted.await();
        return new Frame((times[1] - times[0]) / 1e6, (times[1] - times[3] + times[2] - times[0]) / 1e6, (busy[0] + busy[1]) / 1e6);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
