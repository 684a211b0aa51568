package loupe.cloud.rehearsal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A thing that is only remembered: a model, an endpoint's configuration.
 *
 * @param kind    as its members begin: {@code Model}
 * @param request what it was made from
 */
record Kept(String kind, Members request, String arn, Instant created) implements Listed {

    @Override
    public String name() {
        return request.needed(kind + "Name");
    }

    @Override
    public String status() {
        return "";
    }

    Map<String, ?> described() {
        Map<String, Object> all = new LinkedHashMap<>(request.all());
        all.remove("Tags");
        all.put(kind + "Arn", arn);
        all.put("CreationTime", Times.seconds(created));
        return all;
    }

    Map<String, ?> summary() {
        Map<String, ?> all = described();
        all.keySet().retainAll(List.of(kind + "Name", kind + "Arn", "CreationTime"));
        return all;
    }
}
