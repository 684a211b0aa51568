package loupe.cloud.aws;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import loupe.data.Augmentation;
import loupe.training.Hyperparameters;
import loupe.training.TrainingJob;

/** A training's settings under the names that the workshop's own script gave them. */
public final class SettingNames {

    private static final Map<String, String> WORKSHOP = Map.of("lr", "learning_rate", "batch", "batch_size", "weight-decay", "weight_decay");

    private SettingNames() {}

    /** What a tuning calls {@code parameter}, as a job in the cloud is told it. */
    static String of(String parameter) {
        return WORKSHOP.getOrDefault(parameter, parameter);
    }

    /** Everything that {@code job} was told but its network, its data and its place. */
    public static Map<String, String> of(TrainingJob job) {
        Hyperparameters chosen = job.settings();
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("epochs", number(chosen.epochs()));
        settings.put("batch_size", Integer.toString(chosen.batch()));
        settings.put("learning_rate", number(chosen.learningRate()));
        settings.put("momentum", number(chosen.momentum()));
        settings.put("weight_decay", number(chosen.weightDecay()));
        settings.put("optimizer", word(chosen.optimizer()));
        settings.put("schedule", word(chosen.schedule()));
        settings.put("seed", Long.toString(job.seed()));
        if (!job.augmentation().equals(Augmentation.NONE)) {
            settings.put("augment", job.augmentation().text());
        }
        return settings;
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : Double.toString(value);
    }
}
