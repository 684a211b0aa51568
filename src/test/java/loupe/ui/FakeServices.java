package loupe.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
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
import loupe.network.NetworkSpec;
import loupe.process.GpuOffer;
import loupe.storage.Models;
import loupe.storage.Workspace;
import loupe.training.DataRef;
import loupe.training.EngineName;
import loupe.training.Job;
import loupe.training.Placement;
import loupe.training.PlacementRule;
import loupe.training.TrainingBackend;
import loupe.training.TrainingEvent;
import loupe.training.TrainingRun;
import loupe.ui.common.Services;

/** What the window works with, in a folder of its own: networks that are never sure, and a place where no training starts. */
final class FakeServices {

    private FakeServices() {}

    static Services in(Path home) {
        Workspace workspace = new Workspace(home, Clock.systemUTC());
        DigitsCache digits = new DigitsCache(workspace.cache());
        keepFew(digits);
        DataCatalog data = new DataCatalog(new DataFolders(List.of(home.resolve("datasets"))), digits);
        return new Services(workspace, new Models(workspace), data, FakeFilms.in(workspace), () -> (network, parameters) -> unsure(network),
                new NoBackend(), () -> new PlacementRule(Set.of(EngineName.MXNET), false, 2), folder -> new GpuOffer.No("none"), new NoCloud());
    }

    /** Puts a few blank digits where the many that Loupe draws would be kept, so that no test waits for them. */
    private static void keepFew(DigitsCache digits) {
        LabelledImages blank = new LabelledImages(GrayImage.SIDE, GrayImage.SIDE, new byte[100 * GrayImage.SIDE * GrayImage.SIDE],
                new byte[100]);
        try {
            IdxFiles.write(digits.place(), new ImageSet("digits", KnownSet.DIGITS.classNames(), blank, blank));
            CRC32C sum = new CRC32C();
            for (String name : IdxFiles.NAMES) {
                sum.update(Files.readAllBytes(digits.place().resolve(name)));
            }
            Files.writeString(digits.place().resolveSibling("checksums.txt"), Long.toHexString(sum.getValue()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Classifier unsure(NetworkSpec network) {
        return new Classifier() {
            @Override
            public float[][] classify(List<GrayImage> images) {
                float[][] answers = new float[images.size()][network.classes()];
                for (float[] answer : answers) {
                    java.util.Arrays.fill(answer, 1f / answer.length);
                }
                return answers;
            }

            @Override
            public void close() {}
        };
    }

    private static final class NoBackend implements TrainingBackend {

        @Override
        public void prepare(DataRef data, Placement where) {}

        @Override
        public TrainingRun start(Job job, Path folder, Consumer<? super TrainingEvent> events) {
            throw new UnsupportedOperationException("nothing is trained here");
        }

        @Override
        public TrainingRun resume(Job job, Path folder, Consumer<? super TrainingEvent> events) {
            throw new UnsupportedOperationException("nothing is trained here");
        }

        @Override
        public void close() {}
    }
}
