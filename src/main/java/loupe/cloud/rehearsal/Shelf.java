package loupe.cloud.rehearsal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Things of one kind by their names. Safe from any thread. @param <T> the kind */
final class Shelf<T extends Listed> {

    private static final int USUAL_PAGE = 10;

    private final Map<String, T> all = new LinkedHashMap<>();
    private final String kind;

    /** @param kind as sentences call it: {@code model} */
    Shelf(String kind) {
        this.kind = kind;
    }

    synchronized void add(T one) throws Refused {
        if (all.containsKey(one.name())) {
            throw Refused.invalid("Cannot create already existing " + kind + " \"" + one.name() + "\".");
        }
        all.put(one.name(), one);
    }

    synchronized Optional<T> find(String name) {
        return Optional.ofNullable(all.get(name));
    }

    T named(String name) throws Refused {
        return find(name).orElseThrow(() -> Refused.invalid("Could not find " + kind + " \"" + name + "\"."));
    }

    synchronized void remove(String name) {
        all.remove(name);
    }

    synchronized List<T> all() {
        return new ArrayList<>(all.values());
    }

    /** A page of those that {@code request} means. @param member in which the answer lists them */
    Map<String, ?> list(Members request, String member, Function<T, Map<String, ?>> summary) throws Refused {
        List<Map<String, ?>> chosen = Listed.chosen(all(), request, "Descending").stream().<Map<String, ?>>map(summary).toList();
        return new Page<>(chosen, request.number("MaxResults").orElse(USUAL_PAGE), request.text("NextToken")).answer(member, "NextToken");
    }
}
