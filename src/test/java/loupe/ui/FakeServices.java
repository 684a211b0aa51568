package loupe.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import loupe.data.DataCatalog;
import loupe.data.DataFolders;
import loupe.data.DigitsCache;
import loupe.data.GrayImage;
import loupe.inference.Classifier;
import loupe.network.NetworkSpec;
import loupe.process.GpuOffer;
import loupe.storage.Models;
import loupe.storage.Workspace;
import loupe.training.DataRef;
import loupe.training.EngineName;
import loupe.training.Placement;
import loupe.training.PlacementRule;
import loupe.training.TrainingBackend;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import loupe.training.TrainingRun;
import loupe.ui.common.Services;

/** What the window works with, in a folder of its own: networks that are never sure, and a place where no training starts. */
final class FakeServices {

    private FakeServices() {}

    static Services in(Path home) {
        Workspace workspace = new Workspace(home, Clock.systemUTC());
        DataCatalog data = new DataCatalog(DataFolders.standard(Map.of(), home), new DigitsCache(workspace.cache()));
        return new Services(workspace, new Models(workspace), data, () -> (network, parameters) -> unsure(network),
                new NoBackend(), () -> new PlacementRule(Set.of(EngineName.MXNET), false, 2), folder -> new GpuOffer.No("none"));
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
        public TrainingRun start(TrainingJob job, Path folder, Consumer<? super TrainingEvent> events) {
            throw new UnsupportedOperationException("nothing is trained here");
        }

        @Override
        public void close() {}
    }
}
