package loupe.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Shape;

/** A network as JSON: {@code {"format":1,"name":"mlp","input":[1,28,28],"layers":"flatten | dense 10"}}. */
final class NetworkCodec {

    private NetworkCodec() {}

    static ObjectNode tree(NetworkSpec network) {
        ObjectNode tree = Json.document().put("name", network.name());
        ArrayNode input = tree.putArray("input");
        for (int dimension : network.input().dimensions()) {
            input.add(dimension);
        }
        return tree.put("layers", NetworkText.of(network));
    }

    /** The network in {@code fields}, faultless. */
    static NetworkSpec read(Fields fields) throws BadInputException {
        return checked(draft(fields), fields.where());
    }

    /** The network in {@code fields} as far as it got: it may have faults, or no layer at all. */
    static NetworkSpec draft(Fields fields) throws BadInputException {
        String name = fields.text("name");
        Shape input = input(fields);
        String text = fields.text("layers");
        return new NetworkSpec(name, input, text.isBlank() ? List.of() : layers(name, text, fields.where()).layers());
    }

    /** The network that the one-line {@code text} says, for 28x28 digits; it may have faults. */
    static NetworkSpec layers(String name, String text, String where) throws BadInputException {
        try {
            return NetworkText.parse(name, text);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(where + ": " + e.getMessage(), e);
        }
    }

    /** {@code network}, where it has no fault. */
    static NetworkSpec checked(NetworkSpec network, String where) throws BadInputException {
        Optional<String> fault = network.fault();
        if (fault.isPresent()) {
            throw new BadInputException(where + ": " + fault.get());
        }
        return network;
    }

    private static Shape input(Fields fields) throws BadInputException {
        List<Long> sides = fields.wholes("input");
        boolean small = sides.stream().allMatch(side -> side >= 1 && side <= 100_000);
        if (small && sides.size() == 3) {
            return new Shape.Pictures(sides.get(0).intValue(), sides.get(1).intValue(), sides.get(2).intValue());
        }
        if (small && sides.size() == 1) {
            return new Shape.Values(sides.get(0).intValue());
        }
        throw new BadInputException(fields.where() + ": \"input\" must be [channels, height, width] or [count], each from 1 to "
                + "100000, not " + sides + ".");
    }
}
