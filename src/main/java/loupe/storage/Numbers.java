package loupe.storage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes numbers exactly, in their shortest form; what is no finite number becomes {@code null}, for JSON has no NaN. */
final class Numbers {

    private Numbers() {}

    static void put(ObjectNode object, String name, double value) {
        if (Double.isFinite(value)) {
            object.put(name, value);
        } else {
            object.putNull(name);
        }
    }

    static void add(ArrayNode list, double value) {
        if (Double.isFinite(value)) {
            list.add(value);
        } else {
            list.addNull();
        }
    }

    static void add(ArrayNode list, float value) {
        if (Float.isFinite(value)) {
            list.add(value);
        } else {
            list.addNull();
        }
    }
}
