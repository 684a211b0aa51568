package loupe.engine;

import loupe.data.ImageSet;
import loupe.training.TrainingJob;

/**
 * The engine's operations of a training and nothing else: nothing is scored, told or kept. What our training takes more
 * than this is spent outside the native kernels.
 */
public interface BareTraining extends AutoCloseable {

    /** Runs all batches of an epoch and waits for the last. */
    void epoch();

    @Override
    void close();

    /** The operations of {@code job} on {@code set}. Starts the engine. */
    static BareTraining of(TrainingJob job, ImageSet set) {
        new Engines().start(job.where());
        Resident resident = Resident.of(job.where(), set);
        return switch (resident) {
            case Resident.Mx mx -> new BareMxTraining(job, set, mx);
            case Resident.Torch torch -> new BareTorchTraining(job, set, torch);
        };
    }
}
