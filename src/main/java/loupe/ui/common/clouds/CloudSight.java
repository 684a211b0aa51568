package loupe.ui.common.clouds;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a learner has in the cloud, as it was when it was looked at.
 *
 * @param things  what lives first
 * @param unknown sentences on what could not be told
 */
public record CloudSight(Who who, List<CloudThing> things, List<String> unknown) {

    public CloudSight {
        things = List.copyOf(things);
        unknown = List.copyOf(unknown);
    }

    /** Whose account it is. @param arn the identity that asks */
    public record Who(String account, String arn, String region) {}

    /** Endpoints and machines that wait: what stays until somebody deletes it, or its time is up. */
    public List<CloudThing> up() {
        return things.stream().filter(CloudThing::canBeDeleted).toList();
    }

    /** Everything that can be ended, what costs longest first. */
    public List<CloudThing> endable() {
        List<CloudThing> running = things.stream().filter(CloudThing::canBeStopped).toList();
        return Stream.concat(up().stream(), running.stream()).toList();
    }
}
