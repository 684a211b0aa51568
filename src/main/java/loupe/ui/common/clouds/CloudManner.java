package loupe.ui.common.clouds;

import java.util.Optional;

/**
 * How something is asked for in the cloud.
 *
 * @param role the ARN of the role that it works as; empty text in a rehearsal, which has one
 * @param own  what the learner has in the place of what Loupe takes
 */
public record CloudManner(String role, Own own) {

    /** @param name of what is made; it, the bucket and the container's image are empty for those that Loupe takes */
    public record Own(Optional<String> name, Optional<String> bucket, Optional<String> image) {

        /** All as Loupe takes them. */
        public static final Own NONE = new Own(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** As that role, with all else as Loupe takes it. */
    public static CloudManner as(String role) {
        return new CloudManner(role, Own.NONE);
    }

    /** The same as another role. */
    public CloudManner in(String other) {
        return new CloudManner(other, own);
    }
}
