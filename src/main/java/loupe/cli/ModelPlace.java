package loupe.cli;

import java.nio.file.Path;
import loupe.data.BadInputException;
import loupe.storage.JobChannel;
import loupe.storage.RunFolder;

/** Where the model of a training elsewhere will go. */
final class ModelPlace {

    private ModelPlace() {}

    /** @throws BadInputException where there is something already that would be lost */
    static void check(Services services, Path out) throws BadInputException {
        if (RunFolder.isRun(out) || JobChannel.network(out).isPresent() || services.recommenders().isIn(out)) {
            throw taken(out);
        }
    }

    static BadInputException taken(Path out) {
        return new BadInputException("--out: " + out + " holds a run or a model already. Name another folder.");
    }
}
