package loupe.recommend;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How a recommender learns: with the training ratings and a seed it repeats a training.
 *
 * @param settings  those that the model has
 * @param optimizer where the model has a choice
 * @param loss      where the model has a choice
 * @param without   what it is not told of films and people
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

    /** The same with other inputs. @param off what it is not told */
    public Recipe without(Set<Input> off) {
        return new Recipe(model, settings, optimizer, loss, off);
    }

    /** What it is told. */
    public Set<Input> inputs() {
        Set<Input> inputs = EnumSet.noneOf(Input.class);
        inputs.addAll(model.inputs());
        inputs.removeAll(without);
        return inputs;
    }

    /** What it is told although the model is not told it where nothing else is said. */
    public Set<Input> with() {
        Set<Input> with = EnumSet.noneOf(Input.class);
        with.addAll(model.without());
        with.removeAll(without);
        return with;
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
                        .map(input -> "--without: " + model.id() + " is not told a " + (input.isOfFilms() ? "film's " : "person's ") + input.word() + " anyway."))
                .or(this::blindness);
    }

    private Optional<String> blindness() {
        if (model.inputs().isEmpty()) {
            return Optional.empty();
        }
        if (without.containsAll(Input.ofFilms())) {
            return Optional.of("--without: nothing is left that tells films apart. Leave one of " + words(Input.ofFilms()) + " on.");
        }
        Set<Input> people = EnumSet.of(Input.USER, Input.DEMOGRAPHICS);
        return without.containsAll(people) ? Optional.of("--without: nothing is left that tells people apart. Leave one of " + words(people) + " on.")
                : Optional.empty();
    }

    private static String words(Set<Input> inputs) {
        return inputs.stream().map(Input::word).collect(Collectors.joining(", "));
    }

    private Optional<String> fault(Setting setting, double value) {
        return model.settings().containsKey(setting) ? setting.fault(value)
                : Optional.of("--" + setting.word() + ": " + model.id() + " has no such setting.");
    }

    private String choice(List<String> words) {
        return words.isEmpty() ? model.id() + " has no choice of it." : model.id() + " is trained with " + String.join(" or ", words) + ".";
    }
}
