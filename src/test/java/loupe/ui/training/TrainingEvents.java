package loupe.ui.training;

import java.util.Collections;
import java.util.List;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Parameters;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.Schedule;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;

/** What a small run of two epochs with ten batches of 100 pictures tells. */
final class TrainingEvents {

    static final NetworkSpec TINY = NetworkText.parse("tiny", "maxpool 14 | flatten | dense 3");
    static final TrainingJob JOB = job(TINY, FakeSets.DIGITS);

    private TrainingEvents() {}

    static TrainingJob job(NetworkSpec network, DataRef data) {
        return new TrainingJob(network, data, new Hyperparameters(2, 100, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT), 1,
                new Placement(EngineName.MXNET, Device.CPU, 1));
    }

    static TrainingEvent started() {
        return started(JOB);
    }

    static TrainingEvent started(TrainingJob job) {
        return new TrainingEvent.Started(job, 10, job.network().parameterCount(), "00ff", "No engine 1");
    }

    /** A bundle of {@code count} equal batches. */
    static TrainingEvent batches(int epoch, int first, int count, double loss, double seconds) {
        return new TrainingEvent.BatchesDone(epoch, first,
                Collections.nCopies(count, new TrainingEvent.Batch((float) loss, 0.5f)), seconds);
    }

    static TrainingEvent epoch(int epoch, double validationAccuracy) {
        return new TrainingEvent.EpochDone(epoch, 0.5, 0.8, 0.25, validationAccuracy, epoch + 1);
    }

    static TrainingEvent saved(long step) {
        return new TrainingEvent.CheckpointSaved(0, step, "checkpoints/000000.safetensors");
    }

    static TrainingEvent finished() {
        return new TrainingEvent.Finished("00ff", 75.4);
    }

    static TrainingEvent stopped() {
        return new TrainingEvent.Stopped(1234, "00ff", 3);
    }

    static TrainingEvent failed(String reason) {
        return new TrainingEvent.Failed(reason);
    }

    static Parameters weights(long seed) {
        return InitialWeights.of(TINY, seed);
    }

    static List<TrainingEvent> wholeRun() {
        return List.of(started(), batches(0, 1, 10, 2, 1), epoch(0, 0.9), batches(1, 1, 10, 1, 2), epoch(1, 0.96), finished());
    }
}
