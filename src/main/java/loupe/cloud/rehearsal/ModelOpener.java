package loupe.cloud.rehearsal;

import java.nio.file.Path;
import loupe.data.BadInputException;
import loupe.inference.Classifier;

/** Opens the model that an endpoint serves. */
@FunctionalInterface
public interface ModelOpener {

    /** @param folder with what the model's archive held @throws BadInputException where it holds no network that answers for pictures of 28x28 */
    Classifier open(Path folder) throws BadInputException;
}
