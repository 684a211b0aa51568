package loupe.cloud.rehearsal;

import java.util.Map;

/** What a JSON service does when one of its operations is called. */
@FunctionalInterface
interface Operation {

    /** @param request keeps the operation's request shape @return plain values, for JSON */
    Map<String, ?> call(Members request, Caller caller) throws Refused;
}
