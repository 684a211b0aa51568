package loupe.cloud.aws;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** A request as the members and values that are sent, under the names that AWS gives them. */
final class RequestText {

    private RequestText() {}

    /** What {@code request} says, in AWS's order; what it leaves open is left out. */
    static Map<String, Object> members(SdkPojo request) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (SdkField<?> field : request.sdkFields()) {
            Object value = field.getValueOrDefault(request);
            if (value != null && !isUnsaid(value)) {
                members.put(field.locationName(), plain(value));
            }
        }
        return members;
    }

    private static boolean isUnsaid(Object value) {
        return value instanceof software.amazon.awssdk.core.util.SdkAutoConstructList<?>
                || value instanceof software.amazon.awssdk.core.util.SdkAutoConstructMap<?, ?>;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case SdkPojo inner -> members(inner);
            case List<?> list -> {
                List<Object> items = new ArrayList<>();
                list.forEach(item -> items.add(plain(item)));
                yield items;
            }
            case Map<?, ?> map -> {
                Map<String, Object> entries = new LinkedHashMap<>();
                map.forEach((name, entry) -> entries.put(name.toString(), plain(entry)));
                yield entries;
            }
            case Instant time -> time.toString();
            default -> value;
        };
    }
}
