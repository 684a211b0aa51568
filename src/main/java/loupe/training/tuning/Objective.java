package loupe.training.tuning;

import java.util.Locale;
import loupe.training.TrainingEvent;

/** What makes one training better than another: a figure of its last epoch, on pictures that it did not learn from. */
public enum Objective {
    /** The share of them that is right; the higher the better. */
    VALIDATION_ACCURACY,
    /** The mean loss on them; the lower the better. */
    VALIDATION_LOSS;

    /** The figure after an epoch. */
    public double of(TrainingEvent.EpochDone epoch) {
        return switch (this) {
            case VALIDATION_ACCURACY -> epoch.validationAccuracy();
            case VALIDATION_LOSS -> epoch.validationLoss();
        };
    }

    /** The figure so that lower is better; what is no number is worst of all. */
    public double cost(double figure) {
        double cost = switch (this) {
            case VALIDATION_ACCURACY -> -figure;
            case VALIDATION_LOSS -> figure;
        };
        return Double.isNaN(cost) ? Double.POSITIVE_INFINITY : cost;
    }

    /** As it is written: {@code validation-accuracy}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
