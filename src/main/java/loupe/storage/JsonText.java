package loupe.storage;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** JSON texts of plain values. A number that is not finite is written as {@code null}, for JSON has no NaN. */
public final class JsonText {

    private static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new SimpleModule()
            .addSerializer(Float.class, new FiniteOrNull<>()).addSerializer(Double.class, new FiniteOrNull<>()));

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
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a plain value: " + value.getClass(), e);
        }
    }

    private static final class FiniteOrNull<N extends Number> extends JsonSerializer<N> {
        @Override
        public void serialize(N value, JsonGenerator generator, SerializerProvider provider) throws IOException {
            if (Double.isFinite(value.doubleValue())) {
                generator.writeNumber(value.toString());
            } else {
                generator.writeNull();
            }
        }
    }
}
