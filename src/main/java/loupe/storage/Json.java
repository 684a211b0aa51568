package loupe.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import loupe.data.BadInputException;

/** JSON text to trees and back; a tree that cannot be read is a sentence that names {@code where} it came from. */
final class Json {

    /** The format that this Loupe writes and the newest that it reads. */
    static final int FORMAT = 1;

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /** An object that begins with {@code "format":1}. */
    static ObjectNode document() {
        return object().put("format", FORMAT);
    }

    /** {@code tree} on one line. */
    static String line(JsonNode tree) {
        return tree.toString();
    }

    /** {@code tree} for a file that people read: indented, with a line end. */
    static String text(JsonNode tree) {
        return tree.toPrettyString() + "\n";
    }

    static JsonNode parse(String text, String where) throws BadInputException {
        try {
            JsonNode tree = MAPPER.readTree(text);
            if (tree.isMissingNode()) {
                throw new BadInputException(where + " is empty; JSON is expected.");
            }
            return tree;
        } catch (JsonProcessingException e) {
            String place = e.getLocation() == null ? ""
                    : " (line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ")";
            throw new BadInputException(where + wrong(e) + place + ".", e);
        }
    }

    private static String wrong(JsonProcessingException fault) {
        if (fault instanceof MismatchedInputException) {
            return " goes on behind its JSON document";
        }
        return fault.getOriginalMessage().startsWith("Duplicate") ? " names a member twice" : " is not whole JSON";
    }

    /** The object in {@code text}; its format is one that this Loupe reads. */
    static Fields document(String text, String where) throws BadInputException {
        Fields fields = Fields.of(parse(text, where), where);
        checkFormat(fields);
        return fields;
    }

    /** Refuses a document whose {@code "format"} is not one that this Loupe reads. */
    static void checkFormat(Fields fields) throws BadInputException {
        int format = fields.integer("format");
        String where = fields.where();
        if (format > FORMAT) {
            throw new BadInputException(where + " was written by a newer Loupe (format " + format + "; this one reads "
                    + FORMAT + "). Update Loupe, or use a file that this version wrote.");
        }
        if (format < 1) {
            throw new BadInputException(where + ": \"format\" must be " + FORMAT + ", not " + format + ".");
        }
    }

    /** The document in {@code file}. */
    static Fields document(Path file) throws BadInputException {
        return document(text(file), file.toString());
    }

    /** The whole text of {@code file}. */
    static String text(Path file) throws BadInputException {
        if (Files.isDirectory(file)) {
            throw new BadInputException(file + " is a folder, not a file.");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new BadInputException(file + " is not a text file.", e);
        } catch (NoSuchFileException e) {
            throw new BadInputException(file + " does not exist.", e);
        } catch (IOException | UncheckedIOException e) {
            throw new BadInputException(file + " cannot be read as text (" + e.getClass().getSimpleName() + ").", e);
        }
    }
}
