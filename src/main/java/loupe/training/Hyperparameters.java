package loupe.training;

import java.util.Locale;
import java.util.Optional;

/**
 * The settings of a training that are not the network, the data or the place.
 *
 * @param epochs       how often every training picture is seen, at least 1; 1.5 is one epoch and half of a second one's batches
 * @param batch        pictures per step, at least 1; a last, smaller batch of an epoch is dropped
 * @param learningRate the step's size at full rate, above 0
 * @param momentum     how much of the last step is kept, from 0 to below 1; SGD and NAG use it
 * @param weightDecay  L2: this times the weight is added to its gradient, at least 0
 * @param optimizer    how the gradient becomes a step
 * @param schedule     how the rate changes over the run
 */
public record Hyperparameters(double epochs, int batch, double learningRate, double momentum, double weightDecay,
                              Optimizer optimizer, Schedule schedule) {

    /** The first thing that is wrong with these settings, in words; empty where nothing is. */
    public Optional<String> fault() {
        if (!(epochs >= 1 && epochs <= 10_000)) {
            return Optional.of("Epochs must be from 1 to 10000, not " + plain(epochs) + ".");
        }
        if (batch < 1 || batch > 60_000) {
            return Optional.of("The batch must be from 1 to 60000 pictures, not " + batch + ".");
        }
        if (!(learningRate > 0) || learningRate > 1000) {
            return Optional.of("The learning rate must be above 0 and at most 1000, not " + learningRate + ".");
        }
        if (!(momentum >= 0 && momentum < 1)) {
            return Optional.of("Momentum must be from 0 to below 1, not " + momentum + ".");
        }
        if (!(weightDecay >= 0 && weightDecay <= 1)) {
            return Optional.of("Weight decay must be from 0 to 1, not " + weightDecay + ".");
        }
        return Optional.empty();
    }

    /** How many batches a run has, to the nearest one, where a whole epoch has {@code batchesPerEpoch}. */
    public long steps(int batchesPerEpoch) {
        return Math.round(epochs * batchesPerEpoch);
    }

    /** How many batches of a run are done when {@code epoch} (from 0) is over; the last epoch may be cut. */
    public long stepsAfter(int epoch, int batchesPerEpoch) {
        return Math.min((epoch + 1L) * batchesPerEpoch, steps(batchesPerEpoch));
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? String.format(Locale.ROOT, "%.0f", number) : Double.toString(number);
    }
}
