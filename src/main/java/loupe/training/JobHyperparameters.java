package loupe.training;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import loupe.data.Augmentation;
import loupe.recommend.Input;
import loupe.recommend.Recipe;

/**
 * A job as the hyperparameters of a training container, all of them text: the five names of the workshop's script ({@code batch_size},
 * {@code epochs}, {@code learning_rate}, {@code momentum}, {@code log_interval}) and Loupe's beside them. The network itself, the data and
 * the machine are told otherwise.
 */
public final class JobHyperparameters {

    private JobHyperparameters() {}

    /** Those of {@code job}; where it runs is left out, but for its engine. */
    public static Map<String, String> of(Job job) {
        Map<String, String> settings = new LinkedHashMap<>();
        switch (job) {
            case TrainingJob network -> add(network, settings);
            case RecommenderJob recommender -> add(recommender, settings);
        }
        settings.put("seed", Long.toString(job.seed()));
        return settings;
    }

    private static void add(TrainingJob job, Map<String, String> settings) {
        Hyperparameters chosen = job.settings();
        settings.put("batch_size", Integer.toString(chosen.batch()));
        settings.put("epochs", plain(chosen.epochs()));
        settings.put("learning_rate", plain(chosen.learningRate()));
        settings.put("momentum", plain(chosen.momentum()));
        settings.put("weight_decay", plain(chosen.weightDecay()));
        settings.put("optimizer", word(chosen.optimizer()));
        settings.put("schedule", word(chosen.schedule()));
        settings.put("engine", job.where().engine().option());
        if (!job.augmentation().equals(Augmentation.NONE)) {
            settings.put("augment", job.augmentation().text());
        }
    }

    private static void add(RecommenderJob job, Map<String, String> settings) {
        Recipe recipe = job.recipe();
        settings.put("recommender", recipe.model().id());
        recipe.settings().forEach((setting, value) -> settings.put(setting.word(), plain(value)));
        recipe.optimizer().ifPresent(chosen -> settings.put("optimizer", word(chosen)));
        recipe.loss().ifPresent(chosen -> settings.put("loss", chosen.word()));
        put(settings, "without", recipe.without().stream().filter(input -> !recipe.model().without().contains(input)).sorted());
        put(settings, "with", recipe.with().stream());
        if (job.split() instanceof RatingSplit.Named named) {
            settings.put("split", named.protocol());
        }
    }

    private static void put(Map<String, String> settings, String name, Stream<Input> inputs) {
        String words = inputs.map(JobHyperparameters::word).collect(Collectors.joining(","));
        if (!words.isEmpty()) {
            settings.put(name, words);
        }
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
