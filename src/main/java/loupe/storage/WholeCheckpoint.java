package loupe.storage;

import loupe.network.Parameters;
import loupe.training.TrainerState;

/** All that a training needs to go on after {@code state.step()} batches. */
public record WholeCheckpoint(Parameters weights, TrainerState state) {}
