package loupe.recommend;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How a recommender learns: with the training ratings and a seed it repeats a training.
 *
 * @param settings  those that the model has
 * @param optimizer where the model has a choice
 * @param loss      where the model has a choice
 * @param without   what it is not told of films
 */
public record Recipe(KnownModel model, Map<Setting, Double> settings, Optional<Optimizer> optimizer, Optional<Loss> loss, Set<Input> without) {
    public Recipe {
        settings = Map.copyOf(settings);
        without = Set.copyOf(without);
    }

    /** The value of a setting that the model has. */
    public double number(Setting setting) {
        Double value = settings.get(setting);
        if (value == null) {
            throw new IllegalArgumentException(model.id() + " has no setting \"" + setting.word() + "\".");
        }
        return value;
    }

    /** The value of a setting without a fraction. */
    public int count(Setting setting) {
        return (int) number(setting);
    }

    /** The same with another value. */
    public Recipe with(Setting setting, double value) {
        Map<Setting, Double> changed = new EnumMap<>(Setting.class);
        changed.putAll(settings);
        changed.put(setting, value);
        return new Recipe(model, changed, optimizer, loss, without);
    }

    /** Why nothing can be trained so; the sentence speaks of the command line's options. */
    public Optional<String> fault() {
        return new TreeMap<>(settings).entrySet().stream()
                .flatMap(entry -> fault(entry.getKey(), entry.getValue()).stream()).findFirst()
                .or(() -> optimizer.filter(chosen -> !model.optimizers().contains(chosen))
                        .map(chosen -> "--optimizer: " + choice(model.optimizers().stream().map(one -> one.name().toLowerCase(Locale.ROOT)).toList())))
                .or(() -> loss.filter(chosen -> !model.losses().contains(chosen))
                        .map(chosen -> "--loss: " + choice(model.losses().stream().map(Loss::word).toList())))
                .or(() -> without.stream().sorted().filter(input -> !model.inputs().contains(input)).findFirst()
                        .map(input -> "--without: " + model.id() + " is not told a film's " + input.word() + " anyway."));
    }

    private Optional<String> fault(Setting setting, double value) {
        return model.settings().containsKey(setting) ? setting.fault(value)
                : Optional.of("--" + setting.word() + ": " + model.id() + " has no such setting.");
    }

    private String choice(List<String> words) {
        return words.isEmpty() ? model.id() + " has no choice of it." : model.id() + " is trained with " + String.join(" or ", words) + ".";
    }
}
