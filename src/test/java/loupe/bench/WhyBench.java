package loupe.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import loupe.data.BadInputException;
import loupe.data.DataCatalog;
import loupe.data.DataFolders;
import loupe.data.DigitsCache;
import loupe.data.Drawing;
import loupe.data.DrawingTransform;
import loupe.data.GrayImage;
import loupe.data.LabelledImages;
import loupe.data.Sample;
import loupe.data.StarterDigit;
import loupe.data.Stroke;
import loupe.data.StrokeRenderer;
import loupe.engine.DjlClassifiers;
import loupe.inference.Classifier;
import loupe.inference.HiddenSample;
import loupe.inference.LastHidden;
import loupe.inference.Occlusion;
import loupe.inference.Pca;
import loupe.inference.PlainNetwork;
import loupe.inference.Saliency;
import loupe.inference.SmallestChange;
import loupe.inference.Trace;
import loupe.inference.TrainedModel;
import loupe.storage.CheckpointChoice;
import loupe.storage.Models;
import loupe.storage.Workspace;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What it takes to show why the shipped networks answer as they do. */
@Tag("bench")
class WhyBench {

    private static final int WARM_UP = 30;
    private static final int MEASURED = 100;

    @TempDir
    private Path home;
    private final StrokeRenderer renderer = new StrokeRenderer();

    @Test
    void explanations_are_timed() throws IOException, BadInputException {
        Workspace workspace = new Workspace(home, Clock.systemUTC());
        BenchTable table = new BenchTable("why", "Why a network answers as it does", "Milliseconds, p50 / p95 / p99 where there are three, of "
                + MEASURED + " drawings. Load of the machine before: " + BenchTable.load() + ".");
        DataCatalog data = new DataCatalog(DataFolders.standard(System.getenv(), home), new DigitsCache(workspace.cache()));
        LabelledImages all = data.load(Sample.set("mnist", data.entries())).training();
        try (DjlClassifiers engine = new DjlClassifiers()) {
            for (String name : List.of("mlp", "cnn")) {
                TrainedModel trained = new Models(workspace).open(name, CheckpointChoice.LAST);
                try (Classifier classifier = engine.open(trained.network(), trained.parameters())) {
                    time(name, trained, classifier, all, table);
                }
            }
        }
        table.write();
    }

    private void time(String name, TrainedModel trained, Classifier classifier, LabelledImages all, BenchTable table) {
        LastHidden hidden = new LastHidden(trained.network(), trained.parameters());
        PlainNetwork plain = new PlainNetwork(trained.network(), trained.parameters());
        LabelledImages pictures = Sample.of(all, HiddenSample.pictures(hidden.size()));
        long start = System.nanoTime();
        HiddenSample sample = HiddenSample.of(hidden, pictures, done -> { }, () -> false).orElseThrow();
        long made = System.nanoTime();
        Pca plane = Pca.of(sample.vectors());
        table.row(name + ": the last hidden layer of " + pictures.count() + " pictures, once a network", millis(made - start), "", "");
        table.row(name + ": the plane of these", millis(System.nanoTime() - made), "", "");
        table.row(name + ": gradient, place of the star and nearest pictures, at each change", BenchTable.percentiles(times(drawing -> {
            Trace trace = plain.look(seen(drawing));
            assertThat(Saliency.of(trace, 3, Saliency.Quantity.LOGIT).gradient()).hasSize(784);
            float[] vector = hidden.of(trace);
            assertThat(plane.place(vector)).hasSize(2);
            assertThat(sample.nearest(vector, 8)).hasSize(8);
        })), "", "");
        table.row(name + ": covered by paper everywhere", BenchTable.percentiles(times(drawing -> {
            Occlusion occlusion = new Occlusion(seen(drawing), 3, Occlusion.PATCH);
            while (occlusion.step(classifier, 32)) {
                continue;
            }
        })), "", "");
        List<Integer> found = new ArrayList<>();
        double[] searches = times(drawing -> {
            SmallestChange search = new SmallestChange(drawing, this::seen);
            while (search.step(classifier)) {
                continue;
            }
            search.found().ifPresent(best -> found.add(best.after().label()));
        });
        table.row(name + ": smallest change, found for " + found.size() + " of " + (MEASURED + WARM_UP), BenchTable.percentiles(searches), "2000", "");
        table.row(name + ": smallest change, the longest search", String.format(Locale.ROOT, "%.0f", java.util.Arrays.stream(searches).max().orElseThrow()),
                "2000", "");
    }

    private GrayImage seen(Drawing drawing) {
        return renderer.raw(drawing);
    }

    private interface Work {
        void on(Drawing drawing);
    }

    private static double[] times(Work work) {
        double[] times = new double[MEASURED];
        for (int i = -WARM_UP; i < MEASURED; i++) {
            Drawing drawing = drawing(i + WARM_UP);
            long from = System.nanoTime();
            work.on(drawing);
            if (i >= 0) {
                times[i] = (System.nanoTime() - from) / 1e6;
            }
        }
        return times;
    }

    /** The first digit and a cross, in many places and angles. */
    private static Drawing drawing(int number) {
        Drawing digit = number % 2 == 0 ? StarterDigit.drawing(280) : Drawing.empty(280)
                .withStroke(new Stroke(List.of(new Stroke.Point(80, 60), new Stroke.Point(140, 140), new Stroke.Point(200, 220))))
                .withStroke(new Stroke(List.of(new Stroke.Point(200, 60), new Stroke.Point(140, 140), new Stroke.Point(80, 220))));
        return DrawingTransform.moved(DrawingTransform.turned(digit, number * 7 % 60 - 30), number * 13 % 40 - 20, number * 5 % 30 - 15);
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.0f", nanos / 1e6);
    }
}
