package loupe.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes a symbol graph in MXNet's JSON: nodes in order, each reading the first or a later output of nodes before it. */
final class MxGraph {

    private static final String VERSION = "[\"int\",10900]";

    private final StringBuilder nodes = new StringBuilder();
    private final List<Integer> variables = new ArrayList<>();
    private int count;

    /** An array that is handed in at each call. MXNet wants them in the order in which a walk from the heads back to the inputs meets them. */
    int variable(String name) {
        variables.add(count);
        return operation("null", name, Map.of());
    }

    /** How many variables there are so far. */
    int variables() {
        return variables.size();
    }

    /** An operation on the outputs of the nodes {@code inputs}; its number. */
    int operation(String operation, String name, Map<String, Object> attributes, int... inputs) {
        nodes.append(count > 0 ? "," : "").append("{\"op\":\"").append(operation)
                .append("\",\"name\":\"").append(name).append('"');
        if (!attributes.isEmpty()) {
            nodes.append(new TreeMap<>(attributes).entrySet().stream()
                    .map(e -> "\"" + e.getKey() + "\":\"" + e.getValue() + "\"")
                    .collect(Collectors.joining(",", ",\"attrs\":{", "}")));
        }
        nodes.append(",\"inputs\":").append(references(inputs)).append('}');
        return count++;
    }

    /** The whole graph. @param heads what it gives */
    String json(int... heads) {
        return "{\"nodes\":[" + nodes + "],\"arg_nodes\":" + variables + ",\"heads\":" + references(heads)
                + ",\"attrs\":{\"mxnet_version\":" + VERSION + "}}";
    }

    private static String references(int... nodes) {
        return Arrays.stream(nodes).mapToObj(node -> "[" + node + ",0,0]").collect(Collectors.joining(",", "[", "]"));
    }
}
