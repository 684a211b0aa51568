package loupe.ui.common.clouds;

import loupe.data.BadInputException;

/** Leads the window to the cloud. */
@FunctionalInterface
public interface CloudAccess {

    /**
     * Opens what is behind {@code door}; AWS is asked nothing yet. Not on the screen's thread. The caller closes it.
     *
     * @throws BadInputException with a sentence, where it cannot be opened
     */
    CloudAccount open(CloudDoor door) throws BadInputException;

    /** Looks after what may stay up. */
    default CloudCare care() {
        return CloudCare.NONE;
    }
}
