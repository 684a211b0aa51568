package loupe.cloud.rehearsal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** A kind of value in a request, with its limits. */
sealed interface RequestShape {

    /** A text. @param words the only ones allowed; any where there are none */
    record Text(OptionalLong least, OptionalLong most, Optional<Pattern> pattern, List<String> words) implements RequestShape {}

    /** A number. @param whole whether it may have no fraction */
    record Numeric(boolean whole, OptionalLong least, OptionalLong most) implements RequestShape {}

    record Truth() implements RequestShape {}

    /** Values of one kind. @param item the shape's name */
    record Row(String item, OptionalLong least, OptionalLong most) implements RequestShape {}

    /** Values by keys. @param key,value the shapes' names */
    record Table(String key, String value, OptionalLong least, OptionalLong most) implements RequestShape {}

    /** Members by names. @param members shapes' names @param required the members that may not be missing */
    record Structure(Map<String, String> members, List<String> required) implements RequestShape {}

    static RequestShape of(Members told) {
        return switch (told.needed("type")) {
            case "structure" -> new Structure(told.pairs("members"), told.texts("required"));
            case "list" -> new Row(told.needed("member"), limit(told, "min"), limit(told, "max"));
            case "map" -> new Table(told.needed("key"), told.needed("value"), limit(told, "min"), limit(told, "max"));
            case "string", "blob" -> new Text(limit(told, "min"), limit(told, "max"), told.text("pattern").map(Pattern::compile), told.texts("enum"));
            case "boolean" -> new Truth();
            case "integer", "long" -> new Numeric(true, limit(told, "min"), limit(told, "max"));
            case "float", "double", "timestamp" -> new Numeric(false, limit(told, "min"), limit(told, "max"));
            case String other -> throw new IllegalStateException("a shape of the kind " + other + " is not known");
        };
    }

    private static OptionalLong limit(Members told, String name) {
        return told.has(name) ? OptionalLong.of(((Number) told.all().get(name)).longValue()) : OptionalLong.empty();
    }
}
