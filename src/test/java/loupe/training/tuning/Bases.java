package loupe.training.tuning;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import loupe.network.NetworkText;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.Schedule;
import loupe.training.TrainingJob;
import loupe.training.Validation;

/** Trainings to tune. */
final class Bases {

    static final TrainingJob MLP = base("flatten | dense 128 relu | dense 64 relu | dense 10");
    static final TrainingJob CNN = base("conv 20@5 relu | maxpool 2 | conv 50@5 relu | maxpool 2 | flatten | dropout 0.3 | dense 10");
    static final Space RATE = new Space(List.of(new Parameter("lr", new Range.Real(0.001, 1, Scale.LOG))));

    private Bases() {}

    static TrainingJob base(String layers) {
        return new TrainingJob(NetworkText.parse("some", layers), new DataRef("digits", "/data", "00"),
                new Hyperparameters(9, 100, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT), 1,
                new Placement(EngineName.MXNET, Device.CPU, 1)).with(new Validation.Cut(10, 1));
    }

    static TuningJob rate(Strategy strategy, int trials, int parallel) {
        return new TuningJob(MLP, RATE, Objective.VALIDATION_ACCURACY, new Plan(strategy, trials, Optional.<Duration>empty(), parallel, false));
    }
}
