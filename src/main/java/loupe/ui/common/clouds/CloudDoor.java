package loupe.ui.common.clouds;

import java.util.Optional;

/** Where a learner wants to go. */
public sealed interface CloudDoor {

    /** The account that AWS's own tools would use. @param region and {@code profile} are empty for the usual ones */
    record Aws(Optional<String> region, Optional<String> profile) implements CloudDoor {}

    /** A stand-in on this machine, which starts as it is opened and ends as it is closed. */
    record Rehearsal() implements CloudDoor {}
}
