package loupe.training.tuning;

import java.io.IOException;
import java.nio.file.Path;
import loupe.data.BadInputException;

/** Where a tuning keeps what it has found, so that it can go on after any end. */
public interface TuningRecord {

    /** What was kept last; {@link Progress#NONE} where nothing was. @throws BadInputException where it cannot be read */
    Progress kept() throws BadInputException;

    /** Keeps {@code progress} in the place of what was kept before, wholly or not at all. */
    void keep(Progress progress) throws IOException;

    /** The folder of trial {@code number}'s run. */
    Path run(int number);

    /** Takes away what a run of trial {@code number} that was cut short has left. @throws BadInputException where it still runs */
    void clear(int number) throws BadInputException, IOException, InterruptedException;
}
