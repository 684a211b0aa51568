package loupe.process;

import java.nio.file.Path;
import java.util.List;
import loupe.network.NetworkText;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.Schedule;
import loupe.training.TrainingJob;

/** Small jobs, and the program that trains them. */
final class Jobs {

    static final Placement ONE_THREAD = new Placement(EngineName.MXNET, Device.CPU, 1);

    private Jobs() {}

    static TrainingJob on(Path dataFolder, Placement where) {
        return new TrainingJob(NetworkText.parse("tiny", "maxpool 14 | flatten | dense 3"), data(dataFolder),
                new Hyperparameters(1, 100, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT), 1, where);
    }

    static DataRef data(Path folder) {
        return new DataRef("tests", folder.toString(), "");
    }

    static ChildProgram program(Script script) {
        return ChildProgram.ofThisProcess(ScriptedMain.class.getName(), List.of(script.name()));
    }
}
