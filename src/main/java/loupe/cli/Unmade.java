package loupe.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import loupe.storage.JsonText;

/** The one object in JSON where a command of the cloud made nothing, or could not hear what became of it. */
final class Unmade {

    private Unmade() {}

    /** As a training has it, with all that is not known left out as null. @param name empty where none was given */
    static String line(String name, String reason) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", name.isEmpty() ? null : name);
        List.of("arn", "status", "secondaryStatus").forEach(key -> map.put(key, null));
        map.put("metrics", Map.of());
        List.of("billableSeconds", "modelUri").forEach(key -> map.put(key, null));
        map.put("failureReason", reason);
        return JsonText.line(map);
    }
}
