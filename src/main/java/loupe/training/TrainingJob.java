package loupe.training;

import loupe.data.Augmentation;
import loupe.network.NetworkSpec;

/**
 * Everything that repeats a training: the same job gives the same curve on the same {@link Placement}, as far as that repeats.
 *
 * @param start        where the weights start
 * @param augmentation how the training pictures are changed; pictures to be tried on stay as they are
 * @param validation   what it is tried on after each epoch
 */
public record TrainingJob(NetworkSpec network, DataRef data, Hyperparameters settings, long seed, Placement where, Start start,
                          Augmentation augmentation, Validation validation) implements Job {

    /** One whose weights start from chance, on the pictures as they are. */
    public TrainingJob(NetworkSpec network, DataRef data, Hyperparameters settings, long seed, Placement where) {
        this(network, data, settings, seed, where, new Start.Fresh(), Augmentation.NONE, new Validation.TestSet());
    }

    /** The same training from {@code other} weights. */
    public TrainingJob from(Start other) {
        return new TrainingJob(network, data, settings, seed, where, other, augmentation, validation);
    }

    /** The same training with its pictures changed otherwise. */
    public TrainingJob with(Augmentation other) {
        return new TrainingJob(network, data, settings, seed, where, start, other, validation);
    }

    /** The same training tried on other pictures after each epoch. */
    public TrainingJob with(Validation other) {
        return new TrainingJob(network, data, settings, seed, where, start, augmentation, other);
    }

    /** The same training with another seed. */
    public TrainingJob withSeed(long other) {
        return new TrainingJob(network, data, settings, other, where, start, augmentation, validation);
    }

    /** The same training of another network. */
    public TrainingJob with(NetworkSpec other) {
        return new TrainingJob(other, data, settings, seed, where, start, augmentation, validation);
    }

    /** The same training with other settings. */
    public TrainingJob with(Hyperparameters other) {
        return new TrainingJob(network, data, other, seed, where, start, augmentation, validation);
    }

    /** The same training on the same pictures in another place. */
    public TrainingJob with(DataRef moved) {
        return new TrainingJob(network, moved, settings, seed, where, start, augmentation, validation);
    }
}
