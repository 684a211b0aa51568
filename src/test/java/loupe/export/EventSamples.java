package loupe.export;

import loupe.network.NetworkText;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.Schedule;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;

/** The start of a small run. */
final class EventSamples {

    private EventSamples() {}

    static TrainingEvent.Started started(int batchesPerEpoch) {
        return new TrainingEvent.Started(new TrainingJob(NetworkText.parse("tiny", "flatten | dense 10"), new DataRef("toy", "/toy", "ab"),
                new Hyperparameters(3, 10, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT), 1,
                new Placement(EngineName.MXNET, Device.CPU, 1)), batchesPerEpoch, 7850, "00ff", "No engine 1");
    }
}
