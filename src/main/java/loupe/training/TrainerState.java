package loupe.training;

import loupe.network.Parameters;

/**
 * What a training needs, besides the weights, to go on exactly where it stood.
 *
 * @param step      batches done since the start of the run
 * @param lossSum   sum of the mean losses of the present epoch's batches
 * @param rightSum  sum of the accuracies of the present epoch's batches
 * @param optimizer the optimiser's arrays, named {@code <parameter>.<array>}, for example {@code 0.weight.momentum}; may be empty
 */
public record TrainerState(long step, double lossSum, double rightSum, Parameters optimizer) {}
