package loupe.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import loupe.data.Augmentation;
import loupe.training.Hyperparameters;
import loupe.training.Placement;
import loupe.training.TrainingJob;

/** A job in one sentence: what was chosen, by the learner or by the recipe. */
final class JobSentence {

    private JobSentence() {}

    static String of(TrainingJob job) {
        return wanted(job, ", " + place(job.where()));
    }

    /** The same where the place is another's to choose. */
    static String wanted(TrainingJob job) {
        return wanted(job, "");
    }

    private static String wanted(TrainingJob job, String place) {
        return String.format(Locale.ROOT, "Training %s (%d parameters) on %s%s: %s, seed %d%s.", job.network().name(),
                job.network().parameterCount(), job.data().name(), changed(job), settings(job.settings()), job.seed(), place);
    }

    private static String changed(TrainingJob job) {
        return job.augmentation().equals(Augmentation.NONE) ? "" : ", its pictures changed by up to " + job.augmentation().text();
    }

    private static String settings(Hyperparameters settings) {
        return String.format(Locale.ROOT, "%s %s of batch %d, %s, learning rate %s, momentum %s, weight decay %s",
                Plain.number(settings.epochs()), settings.epochs() == 1 ? "epoch" : "epochs", settings.batch(),
                lower(settings.optimizer()), rate(settings),
                Plain.number(settings.momentum()), Plain.number(settings.weightDecay()));
    }

    private static String rate(Hyperparameters settings) {
        double rate = settings.learningRate();
        return switch (settings.schedule()) {
            case CONSTANT -> Plain.number(rate);
            case STEP -> Plain.number(rate) + " (a tenth of it after half of the run, a hundredth after three quarters)";
            case COSINE -> Plain.number(rate) + " (from " + first(settings) + " to 0 along half a cosine)";
            case ONE_CYCLE -> Plain.number(rate) + " (from " + first(settings) + " up to it in the first 30 % of the run, then to 0 "
                    + "along half a cosine)";
            case WARM_UP -> Plain.number(rate) + " (from near 0 up to it in the first 5 % of the run)";
        };
    }

    private static String first(Hyperparameters settings) {
        double rate = settings.learningRate() * settings.schedule().factor(0, 1);
        return Plain.number(BigDecimal.valueOf(rate).round(MathContext.DECIMAL32).doubleValue());
    }

    private static String place(Placement where) {
        return String.format(Locale.ROOT, "%s on the %s with %d %s", where.engine().title(), where.device(), where.threads(),
                where.threads() == 1 ? "thread" : "threads");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
