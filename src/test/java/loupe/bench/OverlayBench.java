package loupe.bench;

import com.sun.javafx.tk.RenderJob;
import com.sun.javafx.tk.Toolkit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
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
        double[] hover = new double[TURNS];
        double[] zoom = new double[TURNS];
        double[] pan = new double[TURNS];
        double[] grow = new double[TURNS];
        for (int i = -WARM_UP; i < TURNS; i++) {
            int turn = Math.floorMod(i, TURNS);
            double x = 1000 + 20.0 * turn;
            hover[turn] = frame(() -> model.point(x));
            grow[turn] = frame(() -> model.show(ChartAxis.BATCHES, new ArrayList<>(lines)));
            zoom[turn] = frame(() -> model.zoom(turn, 6000 - 20 * turn));
            pan[turn] = frame(() -> model.pan(turn % 2 == 0 ? 0.01 : -0.01));
            frame(model::all);
        }
        new BenchTable("overlay", "Overlay", "Milliseconds from a change to its paint, 20 lines of 6,000 points each, 640x400, Headless platform, "
                + "software renderer. Load of the machine before: " + BenchTable.load() + ".")
                .row("pointer moves, p50 / p95 / p99", BenchTable.percentiles(hover), "16.7", "")
                .row("zoom, p50 / p95 / p99", BenchTable.percentiles(zoom), "16.7", "")
                .row("go along, p50 / p95 / p99", BenchTable.percentiles(pan), "16.7", "")
                .row("all lines anew, p50 / p95 / p99", BenchTable.percentiles(grow), "16.7", "").write();
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

    /** Milliseconds until what {@code change} changes is painted. */
    private double frame(Runnable change) throws InterruptedException {
        CountDownLatch painted = new CountDownLatch(1);
        long[] times = new long[2];
        Platform.runLater(() -> {
            times[0] = System.nanoTime();
            change.run();
            scene.addPostLayoutPulseListener(new Runnable() {
                @Override
                public void run() {
                    scene.removePostLayoutPulseListener(this);
                    Platform.runLater(() -> Toolkit.getToolkit().addRenderJob(new RenderJob(() -> {
                        times[1] = System.nanoTime();
                        painted.countDown();
                    })));
                }
            });
            Platform.requestNextPulse();
        });
        painted.await();
        return (times[1] - times[0]) / 1e6;
    }
}
