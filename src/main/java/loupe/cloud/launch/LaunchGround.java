package loupe.cloud.launch;

import java.nio.file.Path;
import java.util.Optional;
import loupe.data.BadInputException;
import loupe.storage.CloudLedger;
import loupe.storage.CloudSettings;

/** What a launch needs of this machine. */
public interface LaunchGround {

    /** What was made in the cloud so far. */
    CloudLedger ledger();

    /** What no job may go beyond. */
    CloudSettings limits();

    /** The folder with what a container needs: {@code train.sh}, {@code lib} and {@code runtime.tar.gz}. @param chosen a folder or an archive of it */
    Path bundle(Optional<Path> chosen) throws BadInputException;
}
