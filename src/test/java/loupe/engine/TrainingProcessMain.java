package loupe.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import loupe.data.Augmentation;
import loupe.network.NetworkText;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.RunControl;
import loupe.training.Schedule;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;

/** One small training in a process of its own; prints {@code CURVE} and all that depends on nothing but the job. */
final class TrainingProcessMain {

    private TrainingProcessMain() {}

    /** Arguments: engine, threads, network in its one-line form, folder of the pictures, augmentation. */
    public static void main(String[] arguments) {
        Placement where = new Placement(EngineName.valueOf(arguments[0]), Device.CPU, Integer.parseInt(arguments[1]));
        TrainingJob job = new TrainingJob(NetworkText.parse("small", arguments[2]), new DataRef("toy", arguments[3], ""),
                new Hyperparameters(2, 20, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT), 1, where)
                .with(Augmentation.parse(arguments[4]));
        List<Object> curve = new ArrayList<>();
        new DjlTrainer(run -> new RememberedCheckpoints(), Processor.here(), ToyModels.NONE).train(job, Path.of(arguments[3]), event -> {
            switch (event) {
                case TrainingEvent.BatchesDone done -> curve.addAll(done.batches());
                case TrainingEvent.EpochDone done -> curve.add(List.of(done.validationLoss(), done.validationAccuracy()));
                case TrainingEvent.Finished finished -> curve.add(finished.parametersSha256());
                case TrainingEvent.Stopped stopped -> curve.add(stopped);
                case TrainingEvent.Failed failed -> curve.add(failed);
                case TrainingEvent.Started started -> curve.add(started.initialSha256());
                case TrainingEvent.OfRecommender other -> { }
                case TrainingEvent.CheckpointSaved saved -> {}
                case TrainingEvent.LayersMoved moved -> {}
            }
        }, RunControl.NONE);
        System.out.println("CURVE " + curve);
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }
}
