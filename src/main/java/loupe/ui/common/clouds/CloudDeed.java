package loupe.ui.common.clouds;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import loupe.data.BadInputException;

/** Something to be made in the cloud, as it would be asked for; nothing is made yet. */
public interface CloudDeed extends AutoCloseable {

    /** Everything to know before it is agreed to. */
    Terms terms();

    /**
     * Makes it, and returns when it is there. Not on the screen's thread.
     *
     * @param makeBucket whether the bucket may be made where there is none
     * @param said       hears what is done, from the calling thread
     * @throws BadInputException with a sentence, where it cannot be made
     */
    void agreed(boolean makeBucket, Consumer<String> said) throws BadInputException, InterruptedException;

    /** Lets go of what was made ready for it on this machine. Not on the screen's thread. */
    @Override
    void close();

    /**
     * What it asks for, uploads and costs.
     *
     * @param name    of what will be made
     * @param request the exact ones, as text
     * @param cost    sentences on the price, its source and the worst case
     * @param fault   why it may not be made, in words; empty where nothing is wrong
     */
    record Terms(String name, CloudSight.Who who, String request, CloudTerms.Upload upload, List<String> cost, CloudTerms.Bucket place, Optional<String> fault) {
        public Terms {
            cost = List.copyOf(cost);
        }
    }
}
