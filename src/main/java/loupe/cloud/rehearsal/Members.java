package loupe.cloud.rehearsal;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request's members, read by those who know that it keeps its shape: a wrong kind is a fault of this program. */
record Members(Map<String, Object> all) {

    static final Members NONE = new Members(Map.of());

    Members {
        all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
    }

    boolean has(String name) {
        return all.containsKey(name);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable((String) all.get(name));
    }

    /** A member that its shape requires. */
    String needed(String name) {
        return text(name).orElseThrow(() -> new IllegalStateException(name + " is missing, and its shape requires it"));
    }

    Optional<Integer> number(String name) {
        return Optional.ofNullable((Number) all.get(name)).map(Number::intValue);
    }

    Optional<Double> real(String name) {
        return Optional.ofNullable((Number) all.get(name)).map(Number::doubleValue);
    }

    boolean truth(String name) {
        return Boolean.TRUE.equals(all.get(name));
    }

    /** A member that is an object; one without members where it is missing. */
    @SuppressWarnings("unchecked")
    Members object(String name) {
        return has(name) ? new Members((Map<String, Object>) all.get(name)) : NONE;
    }

    /** A list of objects; none where it is missing. */
    @SuppressWarnings("unchecked")
    List<Members> objects(String name) {
        return ((List<Object>) all.getOrDefault(name, List.of())).stream().map(one -> new Members((Map<String, Object>) one)).toList();
    }

    /** A list of texts; none where it is missing. */
    @SuppressWarnings("unchecked")
    List<String> texts(String name) {
        return ((List<Object>) all.getOrDefault(name, List.of())).stream().map(String.class::cast).toList();
    }

    /** A map of texts; without entries where it is missing. */
    Map<String, String> pairs(String name) {
        Map<String, String> pairs = new LinkedHashMap<>();
        object(name).all().forEach((key, value) -> pairs.put(key, (String) value));
        return pairs;
    }
}
