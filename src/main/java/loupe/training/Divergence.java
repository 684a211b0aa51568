package loupe.training;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A training that came to its end with a loss that is a number, and ran away all the same. */
public final class Divergence {

    /** So many times the loss of even chances a validation loss may have: one that is sure of the wrong classes has less. */
    private static final double BEYOND = 10;
    /** So many times it may have on the mean of an epoch's batches where the network ends at chance. */
    private static final double ABOVE = 2;
    /** Chance, and a little more: classes need not be equally frequent. */
    private static final double NEAR_CHANCE = 1.2;
    private static final double NEAR_EVEN = 0.99;

    private Divergence() {}

    /**
     * What is to be remarked of such an end, in sentences; empty where the loss stayed within bounds, or came back. The loss of
     * even chances is that of a network that gives each of n classes the probability 1/n: ln n.
     *
     * @param epochs of the training of {@code job}, in their order
     */
    public static Optional<String> remark(TrainingJob job, List<TrainingEvent.EpochDone> epochs) {
        if (epochs.isEmpty()) {
            return Optional.empty();
        }
        int classes = job.network().classes();
        double even = Math.log(classes);
        TrainingEvent.EpochDone last = epochs.getLast();
        if (!(last.validationLoss() <= BEYOND * even)) {
            return Optional.of(("The loss has run away: after epoch %d it is %s on the validation pictures, where a network that gives each of the"
                    + " %d classes the same probability has %s. Try a smaller learning rate, for example %s.")
                    .formatted(last.epoch() + 1, loss(last.validationLoss()), classes, loss(even), smallerRate(job)));
        }
        TrainingEvent.EpochDone highest = epochs.stream().max(Comparator.comparingDouble(TrainingEvent.EpochDone::trainingLoss)).orElseThrow();
        boolean atChance = last.validationAccuracy() <= NEAR_CHANCE / classes && last.validationLoss() >= NEAR_EVEN * even;
        return atChance && !(highest.trainingLoss() <= ABOVE * even)
                ? Optional.of(("The loss has run away: over the batches of epoch %d its mean is %s, and after epoch %d %.1f %% of the validation pictures"
                + " are right, with a loss of %s, where a network that gives each of the %d classes the same probability has %s. Try a smaller"
                + " learning rate, for example %s.").formatted(highest.epoch() + 1, loss(highest.trainingLoss()), last.epoch() + 1,
                100 * last.validationAccuracy(), loss(last.validationLoss()), classes, loss(even), smallerRate(job))) : Optional.empty();
    }

    /** A tenth of the job's learning rate, or that of its recipe where that is smaller still. */
    public static String smallerRate(TrainingJob job) {
        double recipe = Recipes.of(job.network(), job.data().name()).learningRate();
        return new BigDecimal(Math.min(job.settings().learningRate() / 10, recipe)).round(new MathContext(1)).stripTrailingZeros().toPlainString();
    }

    private static String loss(double loss) {
        return !Double.isFinite(loss) ? "too large to be counted" : loss < 1000 ? String.format(Locale.ROOT, "%.3f", loss)
                : String.format(Locale.ROOT, "%.1e", loss).replace("e+0", "e").replace("e+", "e");
    }
}
