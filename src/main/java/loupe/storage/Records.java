package loupe.storage;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import loupe.data.BadInputException;
import loupe.data.Drawing;

/** Records to JSON trees and back, component by component; drawings as in a stroke file. */
final class Records {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .addModule(new SimpleModule().addSerializer(Drawing.class, new DrawingWriter())
                    .addDeserializer(Drawing.class, new DrawingReader()))
            .build();

    private Records() {}

    static ObjectNode tree(Record value) {
        return MAPPER.valueToTree(value);
    }

    /** A record like {@code example} from {@code tree}; what an older Loupe did not write yet is as in the example. */
    @SuppressWarnings("unchecked")
    static <T extends Record> T read(ObjectNode tree, T example, String where) throws BadInputException {
        try {
            return (T) MAPPER.treeToValue(filled(tree, tree(example)), example.getClass());
        } catch (JsonProcessingException e) {
            throw new BadInputException(where + " does not hold what is expected (" + e.getOriginalMessage() + ").", e);
        }
    }

    /** {@code tree} with what only {@code example} has, also within objects that both have. */
    private static ObjectNode filled(ObjectNode tree, ObjectNode example) {
        ObjectNode filled = tree.deepCopy();
        example.fields().forEachRemaining(field -> {
            if (!filled.has(field.getKey())) {
                filled.set(field.getKey(), field.getValue());
            } else if (filled.get(field.getKey()) instanceof ObjectNode inner && field.getValue() instanceof ObjectNode other) {
                filled.set(field.getKey(), filled(inner, other));
            }
        });
        return filled;
    }

    private static final class DrawingWriter extends JsonSerializer<Drawing> {
        @Override
        public void serialize(Drawing drawing, JsonGenerator generator, SerializerProvider provider) throws IOException {
            generator.writeTree(DrawingCodec.tree(drawing));
        }
    }

    private static final class DrawingReader extends JsonDeserializer<Drawing> {
        @Override
        public Drawing deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            try {
                return new DrawingCodec("The drawing").read(parser.readValueAsTree());
            } catch (BadInputException e) {
                throw JsonMappingException.from(parser, e.getMessage(), e);
            }
        }
    }
}
