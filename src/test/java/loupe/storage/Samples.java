package loupe.storage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Parameters;
import loupe.recommend.Input;
import loupe.recommend.KnownModel;
import loupe.recommend.Loss;
import loupe.recommend.Recipe;
import loupe.recommend.Setting;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.RatingSplit;
import loupe.training.RecommenderJob;
import loupe.training.Schedule;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;

/** Small values that several tests use. */
final class Samples {

    static final NetworkSpec TINY = NetworkText.parse("tiny", "maxpool 14 | flatten | dense 3");

    private Samples() {}

    static TrainingJob job(NetworkSpec network, double epochs) {
        return new TrainingJob(network, new DataRef("mnist", "/data/mnist", "ab12"),
                new Hyperparameters(epochs, 100, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT), 1,
                new Placement(EngineName.MXNET, Device.CPU, 1));
    }

    static RecommenderJob recommenderJob(RatingSplit split) {
        Recipe recipe = new Recipe(KnownModel.DSSM, Map.of(Setting.K, 64., Setting.RATE, 0.01), Optional.of(loupe.recommend.Optimizer.ADAM),
                Optional.of(Loss.IN_BATCH), Set.of(Input.YEAR, Input.GENRE, Input.TRIGRAMS));
        return new RecommenderJob(recipe, new DataRef("films", "/data/films", "cd34"), split, 7,
                new Placement(EngineName.PYTORCH, Device.CPU, 2));
    }

    static TrainingEvent.Started started(double epochs, int batches) {
        return new TrainingEvent.Started(job(TINY, epochs), batches, 15, "00ff", "MXNet 1.9.0 (DJL 0.36.0)");
    }

    static TrainingEvent.EpochDone epoch(int epoch, double validationAccuracy) {
        return new TrainingEvent.EpochDone(epoch, 0.5, 0.8, 0.4, validationAccuracy, epoch + 1.5);
    }

    static Parameters weights(long seed) {
        return InitialWeights.of(TINY, seed);
    }

    static TrainingEvent.BatchesDone batches() {
        return new TrainingEvent.BatchesDone(0, 1,
                List.of(new TrainingEvent.Batch(2.3f, 0.1f), new TrainingEvent.Batch(0.1f, 0.25f)), 0.125);
    }
}
