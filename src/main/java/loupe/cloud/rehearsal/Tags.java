package loupe.cloud.rehearsal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tags of all things by their ARNs. Safe from any thread. */
final class Tags {

    private static final int MOST = 50;

    private final Map<String, Map<String, String>> all = new LinkedHashMap<>();

    Map<String, Operation> operations() {
        return Map.of("SageMaker.AddTags", this::addTags, "SageMaker.ListTags", this::list, "SageMaker.DeleteTags", this::delete);
    }

    /** Begins the tags of a thing that is made. */
    synchronized void add(String arn, List<Members> tags) throws Refused {
        Map<String, String> now = new LinkedHashMap<>(all.getOrDefault(arn, Map.of()));
        tags.forEach(tag -> now.put(tag.needed("Key"), tag.needed("Value")));
        if (now.size() > MOST) {
            throw Refused.limit("A resource has at most " + MOST + " tags.");
        }
        all.put(arn, now);
    }

    synchronized void forget(String arn) {
        all.remove(arn);
    }

    private Map<String, ?> addTags(Members request, Caller caller) throws Refused {
        String arn = there(request);
        add(arn, request.objects("Tags"));
        return Map.of("Tags", described(arn));
    }

    private Map<String, ?> list(Members request, Caller caller) throws Refused {
        return new Page<>(described(there(request)), request.number("MaxResults").orElse(MOST), request.text("NextToken")).answer("Tags", "NextToken");
    }

    private synchronized Map<String, ?> delete(Members request, Caller caller) throws Refused {
        all.get(there(request)).keySet().removeAll(request.texts("TagKeys"));
        return Map.of();
    }

    private synchronized List<Map<String, String>> described(String arn) {
        return all.get(arn).entrySet().stream().map(tag -> Map.of("Key", tag.getKey(), "Value", tag.getValue())).toList();
    }

    private synchronized String there(Members request) throws Refused {
        String arn = request.needed("ResourceArn");
        if (!all.containsKey(arn)) {
            throw Refused.invalid("Could not find resource \"" + arn + "\".");
        }
        return arn;
    }
}
