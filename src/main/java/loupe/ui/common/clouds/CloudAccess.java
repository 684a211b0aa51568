package loupe.ui.common.clouds;

import java.util.Optional;
import java.util.function.Consumer;
import loupe.data.BadInputException;
import loupe.training.TrainingBackend;

/** Leads the window to the cloud, and to the containers' way on this machine. */
public interface CloudAccess {

    /**
     * Opens what is behind {@code door}; AWS is asked nothing yet. Not on the screen's thread. The caller closes it.
     *
     * @throws BadInputException with a sentence, where it cannot be opened
     */
    CloudAccount open(CloudDoor door) throws BadInputException;

    /**
     * Containers of this machine that train one job together. The caller closes it.
     *
     * @param lines hears what they say, {@code algo-1: …}, from any thread
     */
    TrainingBackend containers(int instances, Consumer<String> lines);

    /** What is wrong with {@code words} as that part of a launch, in words; nobody is asked. Returns at once. */
    default Optional<String> fault(LaunchPart part, String words) {
        return Optional.empty();
    }

    /** Looks after what may stay up. */
    default CloudCare care() {
        return CloudCare.NONE;
    }
}
