package loupe.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import loupe.data.BadInputException;
import loupe.recommend.Input;
import loupe.recommend.KnownModel;
import loupe.recommend.Loss;
import loupe.recommend.Optimizer;
import loupe.recommend.Recipe;
import loupe.recommend.Setting;

/**
 * How a recommender learns, as JSON, complete both ways: {@code {"model":"dssm","settings":{"k":64,"epochs":8,…},"optimizer":"adam",
 * "loss":"softmax","without":["title"],"with":["trigrams"]}}; optimiser and loss only where the model has a choice, {@code with} only where
 * something is told that is off where nothing is said.
 */
final class RecipeCodec {

    private RecipeCodec() {}

    static ObjectNode tree(Recipe recipe) {
        ObjectNode tree = Json.object().put("model", recipe.model().id());
        ObjectNode settings = tree.putObject("settings");
        for (Setting setting : Setting.values()) {
            if (recipe.settings().containsKey(setting)) {
                Numbers.put(settings, setting.word(), recipe.number(setting));
            }
        }
        recipe.optimizer().ifPresent(optimizer -> tree.put("optimizer", Fields.word(optimizer)));
        recipe.loss().ifPresent(loss -> tree.put("loss", Fields.word(loss)));
        ArrayNode without = tree.putArray("without");
        recipe.without().stream().filter(input -> !recipe.model().without().contains(input)).sorted().forEach(input -> without.add(Fields.word(input)));
        if (!recipe.with().isEmpty()) {
            ArrayNode with = tree.putArray("with");
            recipe.with().forEach(input -> with.add(Fields.word(input)));
        }
        return tree;
    }

    static Recipe read(Fields recipe) throws BadInputException {
        String name = recipe.text("model");
        KnownModel model = KnownModel.named(name).orElseThrow(() -> new BadInputException(recipe.where() + ": \"" + name
                + "\" is no recommender that Loupe knows. Known are " + String.join(", ", KnownModel.names()) + "."));
        Map<Setting, Double> settings = new EnumMap<>(Setting.class);
        Fields numbers = recipe.object("settings");
        for (Setting setting : Setting.values()) {
            if (numbers.has(setting.word())) {
                settings.put(setting, numbers.finite(setting.word()));
            }
        }
        return new Recipe(model, settings,
                recipe.has("optimizer") ? Optional.of(recipe.choice("optimizer", Optimizer.values())) : Optional.empty(),
                recipe.has("loss") ? Optional.of(recipe.choice("loss", Loss.values())) : Optional.empty(), without(model, recipe));
    }

    private static Set<Input> without(KnownModel model, Fields recipe) throws BadInputException {
        Set<Input> without = inputs(recipe, "without");
        Set<Input> off = EnumSet.noneOf(Input.class);
        off.addAll(model.without());
        if (recipe.has("with")) {
            off.removeAll(inputs(recipe, "with"));
        }
        without.addAll(off);
        return without;
    }

    private static Set<Input> inputs(Fields recipe, String name) throws BadInputException {
        Set<Input> inputs = EnumSet.noneOf(Input.class);
        List<String> unknown = new ArrayList<>(recipe.texts(name));
        for (Input input : Input.values()) {
            if (unknown.remove(Fields.word(input))) {
                inputs.add(input);
            }
        }
        if (!unknown.isEmpty()) {
            throw new BadInputException(recipe.where() + ": \"" + name + "\" holds \"" + unknown.getFirst() + "\"; known are "
                    + String.join(", ", Arrays.stream(Input.values()).map(Fields::word).toList()) + ".");
        }
        return inputs;
    }
}
