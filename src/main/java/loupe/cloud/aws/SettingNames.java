package loupe.cloud.aws;

import java.util.Map;

/** A training's settings under the names that the workshop's own script gave them. */
final class SettingNames {

    private static final Map<String, String> WORKSHOP = Map.of("lr", "learning_rate", "batch", "batch_size", "weight-decay", "weight_decay");

    private SettingNames() {}

    /** What a tuning calls {@code parameter}, as a job in the cloud is told it. */
    static String of(String parameter) {
        return WORKSHOP.getOrDefault(parameter, parameter);
    }

    /** What a tuning calls what a job in the cloud is told as {@code setting}. */
    static String back(String setting) {
        return WORKSHOP.entrySet().stream().filter(name -> name.getValue().equals(setting)).map(Map.Entry::getKey).findFirst().orElse(setting);
    }
}
