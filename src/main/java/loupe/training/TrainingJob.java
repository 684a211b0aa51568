package loupe.training;

import loupe.network.NetworkSpec;

/** Everything that repeats a training: the same job gives the same curve on the same engine and device. */
public record TrainingJob(NetworkSpec network, DataRef data, Hyperparameters settings, long seed, Placement where) {}
