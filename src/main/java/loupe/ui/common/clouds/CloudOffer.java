package loupe.ui.common.clouds;

import java.util.function.Consumer;
import loupe.training.TrainingBackend;

/** A training as it would be asked for; nothing is made yet. */
public interface CloudOffer {

    /** Everything to know before it is agreed to. */
    CloudTerms terms();

    /**
     * Where the training is once it is agreed to. Its {@code start} makes the bucket where it may, uploads and asks. It needs
     * the account, which is closed after it.
     *
     * @param makeBucket whether the bucket may be made where there is none
     * @param said       hears what the job says and how it stands, from any thread
     */
    TrainingBackend agreed(boolean makeBucket, Consumer<String> said);
}
