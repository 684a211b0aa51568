package loupe.engine;

import loupe.data.ImageSet;
import loupe.network.Parameters;
import loupe.training.TrainingJob;

/** Puts a job's network and pictures on the engine that the job names. @param processor the one under this program */
record Learners(Processor processor) {

    /** @param resident {@code set} where the job runs @param initial the weights to start from */
    Learner open(TrainingJob job, ImageSet set, Resident resident, Parameters initial) {
        return switch (resident) {
            case Resident.Mx mx -> new MxLearner(job, set, mx, FlatLayout.of(job.network(), processor.lanes()), initial);
            case Resident.Torch torch -> new TorchLearner(job, set, torch, initial);
        };
    }
}
