package loupe.ui.sees;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import loupe.data.Drawing;
import loupe.data.GrayImage;
import loupe.data.Stroke;
import loupe.data.StrokeRenderer;
import loupe.inference.Classifier;
import loupe.inference.TrainedModel;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.storage.Models;
import loupe.storage.WindowState;
import loupe.storage.Workspace;
import loupe.ui.common.Threads;
import loupe.ui.common.WindowMemory;
import loupe.ui.common.easel.PlainEasel;
import loupe.ui.common.easel.Sheet;
import loupe.ui.desk.DeskViewModel;
import loupe.ui.desk.DeskWork;

/** A canvas without a screen and a desk whose networks answer at once: 3 where the ink's top lies in the upper half, else 7. */
final class SeesFixture extends PlainEasel {

    static final List<String> DIGITS = IntStream.range(0, 10).mapToObj(String::valueOf).toList();
    /** A small upright bar in the lower right corner. */
    static final Drawing BAR = Drawing.empty(Sheet.BOX).withStroke(
            new Stroke(List.of(new Stroke.Point(220, 180), new Stroke.Point(220, 250))));

    final Deque<Runnable> background = new ArrayDeque<>();
    final List<List<String>> asked = new ArrayList<>();
    final DeskViewModel desk;
    final SeesViewModel model;
    Optional<Means> means = Optional.of(new Means("Nine greys", IntStream.range(0, 10)
            .mapToObj(i -> new GrayImage(28, 28, filled(i / 10f))).toList()));
    Runnable beforeMeans = () -> { };
    private final List<Runnable> frames = new ArrayList<>();

    SeesFixture(Path home) throws IOException {
        super(BAR);
        Models models = new Models(new Workspace(home, Clock.systemUTC()));
        NetworkSpec tiny = NetworkText.parse("tiny", "maxpool 14 | flatten | dense 10");
        List<String> folders = new ArrayList<>();
        for (String title : List.of("one", "two")) {
            models.save(home.resolve(title), new TrainedModel(title, tiny, InitialWeights.of(tiny, 1), DIGITS, Map.of()));
            folders.add(home.resolve(title).toString());
        }
        WindowMemory memory = new WindowMemory(WindowState.first(folders, BAR), state -> { }, (after, task) -> { });
        desk = new DeskViewModel(models, new DeskWork(() -> (network, parameters) -> answering(), Runnable::run, refresh -> {
            frames.add(refresh);
            return () -> { };
        }), memory);
        model = new SeesViewModel(this, desk, classNames -> {
            asked.add(classNames);
            beforeMeans.run();
            return means;
        }, new Threads(background::add, Runnable::run, refresh -> () -> { }));
        sheet.subscribe(next -> desk.show(next.seen(new StrokeRenderer())));
        frame();
    }

    /** What the networks answered reaches the screen. */
    void frame() {
        List.copyOf(frames).forEach(Runnable::run);
    }

    void inTheBackground() {
        while (!background.isEmpty()) {
            background.removeFirst().run();
        }
    }

    static float[] filled(float ink) {
        float[] pixels = new float[28 * 28];
        Arrays.fill(pixels, ink);
        return pixels;
    }

    private static Classifier answering() {
        return new Classifier() {
            @Override
            public float[][] classify(List<GrayImage> images) {
                return images.stream().map(image -> {
                    float[] row = new float[10];
                    boolean upper = IntStream.range(0, 14 * 28).anyMatch(i -> image.at(i % 28, i / 28) > 0);
                    row[upper ? 3 : 7] = 1;
                    return row;
                }).toArray(float[][]::new);
            }

            @Override
            public void close() {}
        };
    }
}
