package loupe.ui;

import java.util.function.Consumer;
import loupe.data.BadInputException;
import loupe.training.TrainingBackend;
import loupe.ui.common.clouds.CloudAccess;
import loupe.ui.common.clouds.CloudAccount;
import loupe.ui.common.clouds.CloudDoor;

/** Leads nowhere. */
public final class NoCloud implements CloudAccess {

    @Override
    public CloudAccount open(CloudDoor door) throws BadInputException {
        throw new BadInputException("No cloud here.");
    }

    @Override
    public TrainingBackend containers(int instances, Consumer<String> lines) {
        throw new IllegalStateException("No containers here.");
    }
}
