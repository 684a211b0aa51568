package loupe.ui.desk;

import loupe.data.BadInputException;
import loupe.inference.TrainedModel;

/** Gives a trained network when it is needed; may read files. */
@FunctionalInterface
interface ModelSource {

    TrainedModel read() throws BadInputException;
}
