package loupe.storage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import loupe.data.BadInputException;
import loupe.network.NearestWord;

/** A JSON object that is read field by field; every fault is a sentence that names the file and the field. */
final class Fields {

    private final JsonNode node;
    private final String where;
    private final String path;

    private Fields(JsonNode node, String where, String path) {
        this.node = node;
        this.where = where;
        this.path = path;
    }

    /** The object {@code tree}, found at {@code where}. */
    static Fields of(JsonNode tree, String where) throws BadInputException {
        if (!tree.isObject()) {
            throw new BadInputException(where + " holds no JSON object, {…}.");
        }
        return new Fields(tree, where, "");
    }

    /** All of it. */
    JsonNode tree() {
        return node;
    }

    String where() {
        return where;
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    Fields object(String name) throws BadInputException {
        JsonNode child = wanted(name, "an object, {…}", JsonNode::isObject);
        return new Fields(child, where, path + name + ".");
    }

    /** The objects in a list. */
    List<Fields> objects(String name) throws BadInputException {
        List<Fields> objects = new ArrayList<>();
        for (JsonNode item : list(name)) {
            String place = name + "[" + objects.size() + "]";
            if (!item.isObject()) {
                throw fault(place, "an object, {…}", item);
            }
            objects.add(new Fields(item, where, path + place + "."));
        }
        return objects;
    }

    /** @throws BadInputException where there is a field beside {@code known}, with the one that was meant */
    void only(List<String> known) throws BadInputException {
        for (String name : names()) {
            if (!known.contains(name)) {
                throw new BadInputException(where + ": \"" + path + name + "\" is not known here. " + NearestWord.of(name, known)
                        .map(word -> "Is \"" + word + "\" meant?").orElseGet(() -> "Known are " + String.join(", ", known) + "."));
            }
        }
    }

    String text(String name) throws BadInputException {
        return wanted(name, "a text", JsonNode::isTextual).textValue();
    }

    int integer(String name) throws BadInputException {
        return wanted(name, "a whole number", n -> n.isIntegralNumber() && n.canConvertToInt()).intValue();
    }

    long whole(String name) throws BadInputException {
        return wanted(name, "a whole number", n -> n.isIntegralNumber() && n.canConvertToLong()).longValue();
    }

    /** A number; {@code null} stands for one that is no number (NaN). */
    double number(String name) throws BadInputException {
        JsonNode value = wantedOrNull(name, "a number", JsonNode::isNumber);
        return value.isNull() ? Double.NaN : value.doubleValue();
    }

    /** A number that is one. */
    double finite(String name) throws BadInputException {
        return wanted(name, "a number", JsonNode::isNumber).doubleValue();
    }

    boolean truth(String name) throws BadInputException {
        return wanted(name, "true or false", JsonNode::isBoolean).booleanValue();
    }

    /** Numbers of float32, exactly as written; {@code null} stands for one that is no number (NaN). */
    List<Float> floats(String name) throws BadInputException {
        List<Float> floats = new ArrayList<>();
        for (JsonNode item : list(name)) {
            if (!item.isNumber() && !item.isNull()) {
                throw fault(name, "a list of numbers", item);
            }
            floats.add(item.isNull() ? Float.NaN : Float.parseFloat(item.asText()));
        }
        return floats;
    }

    List<String> texts(String name) throws BadInputException {
        List<String> texts = new ArrayList<>();
        for (JsonNode item : list(name)) {
            if (!item.isTextual()) {
                throw fault(name, "a list of texts", item);
            }
            texts.add(item.textValue());
        }
        return texts;
    }

    /** Texts, and numbers as they are written. */
    List<String> words(String name) throws BadInputException {
        List<String> words = new ArrayList<>();
        for (JsonNode item : list(name)) {
            if (!item.isTextual() && !item.isNumber()) {
                throw fault(name, "a list of texts or numbers", item);
            }
            words.add(item.asText());
        }
        return words;
    }

    /** Numbers; {@code null} stands for one that is no number (NaN). */
    List<Double> numbers(String name) throws BadInputException {
        List<Double> numbers = new ArrayList<>();
        for (JsonNode item : list(name)) {
            if (!item.isNumber() && !item.isNull()) {
                throw fault(name, "a list of numbers", item);
            }
            numbers.add(item.isNull() ? Double.NaN : item.doubleValue());
        }
        return numbers;
    }

    List<Long> wholes(String name) throws BadInputException {
        List<Long> numbers = new ArrayList<>();
        for (JsonNode item : list(name)) {
            if (!item.isIntegralNumber() || !item.canConvertToLong()) {
                throw fault(name, "a list of whole numbers", item);
            }
            numbers.add(item.longValue());
        }
        return numbers;
    }

    /** Lists of whole numbers. */
    List<List<Long>> rows(String name) throws BadInputException {
        List<List<Long>> rows = new ArrayList<>();
        for (JsonNode row : list(name)) {
            List<Long> numbers = new ArrayList<>();
            for (JsonNode item : row) {
                if (!item.isIntegralNumber() || !item.canConvertToLong()) {
                    throw fault(name, "lists of whole numbers", item);
                }
                numbers.add(item.longValue());
            }
            rows.add(numbers);
        }
        return rows;
    }

    /** One of {@code all}, written as {@link #word}. */
    <E extends Enum<E>> E choice(String name, E[] all) throws BadInputException {
        String text = text(name);
        for (E one : all) {
            if (word(one).equals(text)) {
                return one;
            }
        }
        String known = Arrays.stream(all).map(Fields::word).collect(Collectors.joining(", "));
        throw new BadInputException(where + ": \"" + path + name + "\" must be one of " + known + ", not \"" + text + "\".");
    }

    /** {@code one} as it is written in a file: small letters, a hyphen between words. */
    static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The names of all fields. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private JsonNode list(String name) throws BadInputException {
        return wanted(name, "a list, […]", JsonNode::isArray);
    }

    private JsonNode wanted(String name, String kind, Predicate<JsonNode> right)
            throws BadInputException {
        JsonNode value = wantedOrNull(name, kind, right);
        if (value.isNull()) {
            throw fault(name, kind, value);
        }
        return value;
    }

    private JsonNode wantedOrNull(String name, String kind, Predicate<JsonNode> right)
            throws BadInputException {
        if (!node.has(name)) {
            throw new BadInputException(where + ": \"" + path + name + "\" is missing.");
        }
        JsonNode value = node.get(name);
        if (!value.isNull() && !right.test(value)) {
            throw fault(name, kind, value);
        }
        return value;
    }

    private BadInputException fault(String name, String kind, JsonNode value) {
        String text = value.toString();
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return new BadInputException(where + ": \"" + path + name + "\" must be " + kind + ", not " + shown + ".");
    }
}
