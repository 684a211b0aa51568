package loupe.training;

import loupe.network.Parameters;

/**
 * What a training needs, besides the weights, to go on exactly where it stood.
 *
 * @param step      batches done since the start of the run
 * @param lossSum   sum of the mean losses of the present epoch's batches
 * @param rightSum  sum of the accuracies of the present epoch's batches
 * @param seconds   of training until then
 * @param optimizer the optimiser's arrays, named {@code <parameter>.<array>}, for example {@code 0.weight.momentum}; may be empty
 */
public record TrainerState(long step, double lossSum, double rightSum, double seconds, Parameters optimizer) {

    /** One that was reached in no time. */
    public TrainerState(long step, double lossSum, double rightSum, Parameters optimizer) {
        this(step, lossSum, rightSum, 0, optimizer);
    }
}
