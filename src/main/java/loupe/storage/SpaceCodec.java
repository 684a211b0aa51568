package loupe.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import loupe.data.BadInputException;
import loupe.training.tuning.Objective;
import loupe.training.tuning.Parameter;
import loupe.training.tuning.Range;
import loupe.training.tuning.Scale;
import loupe.training.tuning.Space;

/**
 * What a tuning varies, and what for, as JSON: {@code {"objective":"validation-accuracy","parameters":[
 * {"name":"lr","type":"double","scale":"log","min":0.001,"max":1},{"name":"units","type":"int","min":16,"max":512},
 * {"name":"optimizer","type":"categorical","values":["sgd","adam"]}]}}; without {@code scale} a range is linear.
 */
final class SpaceCodec {

    private SpaceCodec() {}

    private enum Type { DOUBLE, INT, CATEGORICAL }

    static ObjectNode tree(Objective objective, Space space) {
        ObjectNode tree = Json.object().put("objective", Fields.word(objective));
        ArrayNode parameters = tree.putArray("parameters");
        space.parameters().forEach(parameter -> put(parameters.addObject().put("name", parameter.name()), parameter.range()));
        return tree;
    }

    private static void put(ObjectNode tree, Range range) {
        switch (range) {
            case Range.Real real -> tree.put("type", "double").put("scale", Fields.word(real.scale())).put("min", real.min()).put("max", real.max());
            case Range.Whole whole -> tree.put("type", "int").put("scale", Fields.word(whole.scale())).put("min", whole.min()).put("max", whole.max());
            case Range.Choice choice -> choice.words().forEach(tree.put("type", "categorical").putArray("values")::add);
        }
    }

    /** What {@code fields} say; whether it fits a training is {@link Space#fault}'s to say. */
    static SpaceFile read(Fields fields) throws BadInputException {
        fields.only(List.of("objective", "parameters", "format"));
        Objective objective = fields.choice("objective", Objective.values());
        List<Parameter> parameters = new ArrayList<>();
        for (Fields parameter : fields.objects("parameters")) {
            parameters.add(new Parameter(parameter.text("name"), range(parameter)));
        }
        return new SpaceFile(objective, new Space(parameters));
    }

    private static Range range(Fields fields) throws BadInputException {
        return switch (fields.choice("type", Type.values())) {
            case DOUBLE -> {
                fields.only(List.of("name", "type", "scale", "min", "max"));
                yield new Range.Real(fields.finite("min"), fields.finite("max"), scale(fields));
            }
            case INT -> {
                fields.only(List.of("name", "type", "scale", "min", "max"));
                yield new Range.Whole(fields.integer("min"), fields.integer("max"), scale(fields));
            }
            case CATEGORICAL -> {
                fields.only(List.of("name", "type", "values"));
                yield new Range.Choice(fields.words("values"));
            }
        };
    }

    private static Scale scale(Fields fields) throws BadInputException {
        return fields.has("scale") ? fields.choice("scale", Scale.values()) : Scale.LINEAR;
    }
}
