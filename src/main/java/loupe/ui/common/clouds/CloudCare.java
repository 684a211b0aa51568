package loupe.ui.common.clouds;

import java.util.List;
import loupe.data.BadInputException;

/** Looks after what may stay up in the cloud. None of its methods is for the screen's thread. */
public interface CloudCare {

    /** For a window without a cloud. */
    CloudCare NONE = new CloudCare() {
        @Override
        public List<CloudRemnant> remnants() {
            return List.of();
        }

        @Override
        public void end(CloudRemnant remnant) {}

        @Override
        public void prolong(CloudRemnant remnant) {}
    };

    /** What may still be up. Reads Loupe's ledger and asks nobody. */
    List<CloudRemnant> remnants() throws BadInputException;

    /** Deletes an endpoint with all that belongs to it, or gives up machines that wait: this asks the cloud. */
    void end(CloudRemnant remnant) throws BadInputException;

    /** Lets it stay for as long as if it were used now. Asks nobody. */
    void prolong(CloudRemnant remnant) throws BadInputException;
}
