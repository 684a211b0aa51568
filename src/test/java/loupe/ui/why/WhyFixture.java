package loupe.ui.why;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import loupe.data.DataCatalog;
import loupe.data.DataFolders;
import loupe.data.DigitsCache;
import loupe.data.Drawing;
import loupe.data.GrayImage;
import loupe.data.IdxFiles;
import loupe.data.ImageSet;
import loupe.data.KnownSet;
import loupe.data.LabelledImages;
import loupe.data.Stroke;
import loupe.data.StrokeRenderer;
import loupe.inference.Classifier;
import loupe.inference.PlainNetwork;
import loupe.inference.Prediction;
import loupe.inference.TrainedModel;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.storage.HiddenCache;
import loupe.storage.Models;
import loupe.storage.WindowState;
import loupe.storage.Workspace;
import loupe.ui.common.FrameClock;
import loupe.ui.common.Threads;
import loupe.ui.common.WindowMemory;
import loupe.ui.common.easel.PlainEasel;
import loupe.ui.common.easel.Sheet;
import loupe.ui.desk.DeskViewModel;
import loupe.ui.desk.DeskWork;

/** A canvas, a desk and a few pictures of MNIST's form, whose work and frames run when the test says so. */
final class WhyFixture {

    static final NetworkSpec NETWORK = NetworkText.parse("tiny", "conv 3@3 relu | maxpool 4 | flatten | dense 6 relu | dense 10");
    static final Drawing LINE = new Drawing(Sheet.BOX, Sheet.BOX, List.of(new Stroke(List.of(new Stroke.Point(140, 60), new Stroke.Point(140, 220)))), 22);

    final Deque<Runnable> background = new ArrayDeque<>();
    final Deque<Runnable> worker = new ArrayDeque<>();
    final List<Runnable> frames = new ArrayList<>();
    final FrameClock clock = refresh -> {
        frames.add(refresh);
        return () -> { };
    };
    final Threads threads = new Threads(background::add, Runnable::run, clock);
    final PlainEasel canvas = new PlainEasel(LINE);
    final List<String> steps = canvas.steps;
    final DeskViewModel desk;
    final Workspace workspace;
    final DataCatalog data;
    private final Models models;
    private final Path home;

    WhyFixture(Path home) throws IOException {
        this.home = home;
        workspace = new Workspace(home, Clock.systemUTC());
        models = new Models(workspace);
        Path mnist = Files.createDirectories(home.resolve("datasets").resolve("mnist"));
        IdxFiles.write(mnist, new ImageSet("mnist", KnownSet.MNIST.classNames(), pictures(), pictures()));
        data = new DataCatalog(new DataFolders(List.of(home.resolve("datasets"))), new DigitsCache(workspace.cache()));
        WindowMemory memory = new WindowMemory(WindowState.first(List.of(), LINE), state -> { }, (after, task) -> { });
        desk = new DeskViewModel(models, new DeskWork(() -> (network, weights) -> classifier(new PlainNetwork(network, weights)), worker::add, clock), memory);
        canvas.sheet().subscribe(sheet -> desk.show(sheet.seen(new StrokeRenderer())));
    }

    /** Adds a network whose weights come from {@code seed}. */
    void add(String title, long seed) throws IOException {
        Path folder = home.resolve(title);
        models.save(folder, new TrainedModel(title, NETWORK, InitialWeights.of(NETWORK, seed), KnownSet.MNIST.classNames(), Map.of("data", "mnist")));
        desk.add(folder.toString());
    }

    WhyViewModel model() {
        return new WhyViewModel(canvas, desk, shelf(), threads);
    }

    SampleShelf shelf() {
        return new SampleShelf(data, new HiddenCache(workspace.cache()), threads);
    }

    /** Everything that waits is done, and the screen has its frames. */
    void settle() {
        for (int round = 0; round < 4; round++) {
            run(background);
            run(worker);
            frame();
        }
    }

    static void run(Deque<Runnable> work) {
        while (!work.isEmpty()) {
            work.removeFirst().run();
        }
    }

    void frame() {
        List.copyOf(frames).forEach(Runnable::run);
    }

    /** Sixty pictures: a bar each, further right the higher the class. */
    static LabelledImages pictures() {
        byte[] pixels = new byte[60 * 784];
        byte[] labels = new byte[60];
        for (int i = 0; i < 60; i++) {
            labels[i] = (byte) (i % 10);
            for (int y = 4 + i / 10; y < 24; y++) {
                pixels[i * 784 + y * 28 + 4 + 2 * (i % 10)] = (byte) 255;
            }
        }
        return new LabelledImages(28, 28, pixels, labels);
    }

    private static Classifier classifier(PlainNetwork network) {
        return new Classifier() {
            @Override
            public float[][] classify(List<GrayImage> images) {
                return images.stream().map(image -> row(network.look(image).answer().orElseThrow())).toArray(float[][]::new);
            }

            @Override
            public void close() {}
        };
    }

    private static float[] row(Prediction answer) {
        float[] row = new float[answer.probabilities().size()];
        for (int i = 0; i < row.length; i++) {
            row[i] = answer.probabilities().get(i);
        }
        return row;
    }
}
