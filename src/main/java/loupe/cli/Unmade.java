package loupe.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import loupe.storage.JsonText;

/** The one object in JSON where a command of the cloud made nothing, or could not hear what became of it. */
final class Unmade {

    private static final String NAME = "--name";

    private Unmade() {}

    /** Empty where {@code words} do not ask the cloud for JSON. They may be those of a command line that could not be read to its end. */
    static Optional<String> line(List<String> words, String reason) {
        return words.indexOf("sagemaker") == 0 && words.contains("--json") ? Optional.of(line(name(words), reason)) : Optional.empty();
    }

    private static String name(List<String> words) {
        Stream<String> joined = words.stream().filter(word -> word.startsWith(NAME + "=")).map(word -> word.substring(NAME.length() + 1));
        int place = words.indexOf(NAME) + 1;
        return joined.findFirst().orElse(place > 0 && place < words.size() ? words.get(place) : "");
    }

    /** Of what was not made. @param name empty where none was given */
    static String line(String name, String reason) {
        return line(name, "", reason);
    }

    /** As a training has it, with all that is not known left out as null. @param arn empty where it is not known whether there is one */
    static String line(String name, String arn, String reason) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", name.isEmpty() ? null : name);
        map.put("arn", arn.isEmpty() ? null : arn);
        List.of("status", "secondaryStatus").forEach(key -> map.put(key, null));
        map.put("metrics", Map.of());
        List.of("billableSeconds", "modelUri").forEach(key -> map.put(key, null));
        map.put("failureReason", reason);
        return JsonText.line(map);
    }
}
