package loupe.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;

/** JSON texts of plain values. */
public final class JsonText {

    private JsonText() {}

    /** {@code object} on one line, its entries in the map's order; values are texts, numbers, truth values, lists, maps. */
    public static String line(Map<String, ?> object) {
        return write(object);
    }

    /** {@code array} on one line. */
    public static String line(List<?> array) {
        return write(array);
    }

    private static String write(Object value) {
        try {
            return new ObjectMapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a plain value: " + value.getClass(), e);
        }
    }
}
