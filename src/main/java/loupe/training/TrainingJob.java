package loupe.training;

import loupe.network.NetworkSpec;

/**
 * Everything that repeats a training: the same job gives the same curve on the same engine and device.
 *
 * @param start where the weights start
 */
public record TrainingJob(NetworkSpec network, DataRef data, Hyperparameters settings, long seed, Placement where, Start start) {

    /** One whose weights start from chance. */
    public TrainingJob(NetworkSpec network, DataRef data, Hyperparameters settings, long seed, Placement where) {
        this(network, data, settings, seed, where, new Start.Fresh());
    }

    /** The same training from {@code other} weights. */
    public TrainingJob from(Start other) {
        return new TrainingJob(network, data, settings, seed, where, other);
    }
}
