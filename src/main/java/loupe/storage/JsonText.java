package loupe.storage;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loupe.data.BadInputException;

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

    /** {@code object} for people: indented, with no line end. */
    public static String pretty(Map<String, ?> object) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a plain value: " + object.getClass(), e);
        }
    }

    /** The object in {@code text}, as plain values: texts, {@link Long}, {@link Double}, truth values, lists, maps in their order; no nulls. */
    public static Map<String, Object> object(String text, String where) throws BadInputException {
        return members(Fields.of(Json.parse(text, where), where).tree());
    }

    private static Map<String, Object> members(JsonNode object) {
        Map<String, Object> members = new LinkedHashMap<>();
        object.properties().stream().filter(member -> !member.getValue().isNull())
                .forEach(member -> members.put(member.getKey(), plain(member.getValue())));
        return members;
    }

    private static Object plain(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> members(value);
            case ARRAY -> value.valueStream().filter(item -> !item.isNull()).map(JsonText::plain).toList();
            case BOOLEAN -> value.booleanValue();
            case NUMBER -> value.canConvertToLong() && value.isIntegralNumber() ? (Object) value.longValue() : (Object) value.doubleValue();
            case STRING, BINARY, MISSING, NULL, POJO -> value.asText();
        };
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
