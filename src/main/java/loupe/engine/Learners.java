package loupe.engine;

import loupe.network.Parameters;
import loupe.training.TrainingJob;

/** Puts a job's network and pictures on the engine that the job names. */
final class Learners {

    private Learners() {}

    /** @param resident both parts where the job runs @param initial the weights to start from */
    static Learner open(TrainingJob job, FloatPictures training, FloatPictures test, Resident resident, Parameters initial) {
        return switch (resident) {
            case Resident.Mx mx -> new MxLearner(job, training, test, mx, initial);
            case Resident.Torch torch -> new TorchLearner(job, training, test, torch, initial);
        };
    }
}
