package loupe.ui.common.clouds;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that may still be up in the cloud, by Loupe's own ledger. Nobody has asked the cloud.
 *
 * @param kind  an endpoint, or machines that wait
 * @param place account and region
 * @param ends  when Loupe ends it while it is not used; empty where it does not
 */
public record CloudRemnant(CloudThing.Kind kind, String name, Place place, Instant began, Optional<Instant> ends) {

    /** Where it lives. */
    public record Place(String account, String region) {}

    /** Whether its time without use is over. */
    public boolean isDue(Instant now) {
        return ends.filter(end -> !end.isAfter(now)).isPresent();
    }
}
