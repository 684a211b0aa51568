package loupe.ui.sets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import loupe.data.DataCatalog;
import loupe.data.DataFolders;
import loupe.data.DigitsCache;
import loupe.data.GrayImage;
import loupe.data.IdxFiles;
import loupe.data.ImageSet;
import loupe.data.KnownSet;
import loupe.data.LabelledImages;
import loupe.inference.Classifier;
import loupe.inference.TrainedModel;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.storage.ComparisonCache;
import loupe.storage.Models;
import loupe.storage.Workspace;
import loupe.ui.common.HandFrames;
import loupe.ui.common.Threads;

/**
 * Small sets made for tests. A picture of class n has its row n all ink; every seventh picture has a mark, and the network
 * answers that with the next class and probability 0.8, all others rightly with 0.9. Work waits until it is run.
 */
final class SetsFixture {

    static final int TRAINING = 60;
    static final int TEST = 40;

    final HandFrames frames = new HandFrames();
    final Deque<Runnable> background = new ArrayDeque<>();
    final Threads threads = new Threads(background::add, Runnable::run, frames);
    final SetsWork work;
    final Path datasets;
    final Models models;
    long nanos;
    int asked;

    SetsFixture(Path home) {
        datasets = home.resolve("datasets");
        Workspace workspace = new Workspace(home, Clock.systemUTC());
        models = new Models(workspace);
        DigitsCache digits = new DigitsCache(workspace.cache());
        keep(digits);
        work = new SetsWork(new SetShelf(new DataCatalog(new DataFolders(List.of(datasets)), digits), workspace.comparedFolders()), models,
                () -> (network, parameters) -> network(network.classes()), new ComparisonCache(workspace.cache().resolve("compare")));
    }

    /** With both sets where Loupe looks for them, and two networks that know Fashion. */
    static SetsFixture whole(Path home) {
        SetsFixture fixture = new SetsFixture(home);
        fixture.put(fixture.datasets, KnownSet.MNIST);
        fixture.put(fixture.datasets, KnownSet.FASHION_MNIST);
        fixture.train("fashion-one", "fashion-mnist");
        return fixture;
    }

    void put(Path root, KnownSet set) {
        try {
            IdxFiles.write(root.resolve(set.id()), images(set));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a network into the learner's folder. */
    void train(String name, String data) {
        try {
            NetworkSpec network = NetworkText.parse(name, "flatten | dense 10");
            models.keep(new TrainedModel(name, network, InitialWeights.of(network, 1), KnownSet.classNamesOf(data), Map.of("data", data)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ImageSet images(KnownSet set) {
        return new ImageSet(set.id(), set.classNames(), pictures(TRAINING), pictures(TEST));
    }

    private static LabelledImages pictures(int count) {
        int area = GrayImage.SIDE * GrayImage.SIDE;
        byte[] pixels = new byte[count * area];
        byte[] labels = new byte[count];
        for (int i = 0; i < count; i++) {
            labels[i] = (byte) (i % 10);
            Arrays.fill(pixels, i * area + i % 10 * GrayImage.SIDE, i * area + (i % 10 + 1) * GrayImage.SIDE, (byte) 255);
            pixels[i * area + area - 2] = (byte) i;
            pixels[i * area + area - 1] = (byte) (i % 7 == 0 ? 255 : 0);
        }
        return new LabelledImages(GrayImage.SIDE, GrayImage.SIDE, pixels, labels);
    }

    private Classifier network(int classes) {
        return new Classifier() {
            @Override
            public float[][] classify(List<GrayImage> images) {
                asked += images.size();
                return images.stream().map(image -> answer(image, classes)).toArray(float[][]::new);
            }

            @Override
            public void close() {}
        };
    }

    private static float[] answer(GrayImage image, int classes) {
        int row = 0;
        while (image.at(3, row) < 1) {
            row++;
        }
        boolean marked = image.at(27, 27) == 1;
        float[] answer = new float[classes];
        answer[marked ? (row + 1) % 10 : row] = marked ? 0.8f : 0.9f;
        return answer;
    }

    /** Does all work that waits and shows what it gave, until nothing is left. */
    void settle() {
        for (int i = 0; i < 50; i++) {
            while (!background.isEmpty()) {
                background.removeFirst().run();
            }
            frames.next();
        }
    }

    private static void keep(DigitsCache digits) {
        try {
            IdxFiles.write(digits.place(), images(KnownSet.DIGITS));
            CRC32C sum = new CRC32C();
            for (String name : IdxFiles.NAMES) {
                sum.update(Files.readAllBytes(digits.place().resolve(name)));
            }
            Files.writeString(digits.place().resolveSibling("checksums.txt"), Long.toHexString(sum.getValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
