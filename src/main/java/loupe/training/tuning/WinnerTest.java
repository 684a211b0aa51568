package loupe.training.tuning;

import java.nio.file.Path;
import loupe.data.BadInputException;
import loupe.training.TrainingJob;

/** Tries the winner of a tuning on the test pictures, which nothing before has seen. */
@FunctionalInterface
public interface WinnerTest {

    /** The share of the test pictures that the network of {@code run} gets right. @throws BadInputException where it cannot be tried */
    double accuracy(TrainingJob job, Path run) throws BadInputException;
}
