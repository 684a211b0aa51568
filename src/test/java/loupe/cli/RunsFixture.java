package loupe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import loupe.data.BadInputException;
import loupe.data.ImageSet;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Parameters;
import loupe.storage.Checkpoints;
import loupe.storage.RunFolder;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.Schedule;
import loupe.training.TrainerState;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;

/** Runs in the learner's folder, without anything having been trained: two epochs of ten batches. */
final class RunsFixture {

    static final NetworkSpec TINY = NetworkText.parse("tiny", "maxpool 14 | flatten | dense 3");

    private final CommandLineFixture line;
    private final ImageSet mnist;

    RunsFixture(CommandLineFixture line) throws IOException {
        this.line = line;
        mnist = line.writeData("mnist", 28, 20);
    }

    Path folder(String id) {
        return line.home.resolve("learner/runs").resolve(id);
    }

    TrainingJob job(double rate) {
        return new TrainingJob(TINY, new DataRef("mnist", line.home.resolve("mnist").toString(), mnist.sha256()),
                new Hyperparameters(2, 2, rate, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT), 1, new Placement(EngineName.MXNET, Device.CPU, 1));
    }

    static TrainingEvent.Started started(TrainingJob job) {
        return new TrainingEvent.Started(job, 10, 15, "00ff", "Fake 1");
    }

    static TrainingEvent.BatchesDone batches(int epoch) {
        return new TrainingEvent.BatchesDone(epoch, 1, Collections.nCopies(10, new TrainingEvent.Batch(1, 0.5f)), epoch + 0.5);
    }

    static TrainingEvent.EpochDone epoch(int epoch, double accuracy) {
        return new TrainingEvent.EpochDone(epoch, 1, 0.5, 0.9, accuracy, epoch + 1);
    }

    /** Killed after its first epoch, whose checkpoint it has. */
    RunFolder brokenOff(String id, double rate) throws IOException, BadInputException {
        RunFolder run = RunFolder.create(folder(id), job(rate));
        tell(run, started(job(rate)), batches(0), epoch(0, 0.75), new TrainingEvent.CheckpointSaved(0, 10, Checkpoints.file(10)), batches(1));
        run.checkpoints().saveWeights(10, InitialWeights.of(TINY, 1));
        run.checkpoints().saveState(new TrainerState(10, 10, 5, 1, new Parameters(List.of())));
        return run;
    }

    RunFolder finished(String id, double rate, double accuracy) throws IOException, BadInputException {
        RunFolder run = RunFolder.create(folder(id), job(rate));
        tell(run, started(job(rate)), batches(0), epoch(0, 0.75), batches(1), epoch(1, accuracy), new TrainingEvent.Finished("ab" + rate, 2));
        return run;
    }

    private static void tell(RunFolder run, TrainingEvent... events) throws IOException {
        for (TrainingEvent event : events) {
            run.append(event);
        }
    }
}
