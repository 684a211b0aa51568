package loupe.ui.desk;

import loupe.data.BadInputException;
import loupe.data.GrayImage;
import loupe.inference.Prediction;

/** A network that answers from afar. */
@FunctionalInterface
public interface Distant {

    /** What it sees in {@code picture}; waits for the answer. @throws BadInputException with a sentence, where there is none */
    Prediction answer(GrayImage picture) throws BadInputException;
}
