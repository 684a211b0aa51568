package loupe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import loupe.cloud.aws.Cloud;
import loupe.data.BadInputException;
import loupe.process.local.LocalMode;
import loupe.storage.CloudLedger;
import loupe.storage.CloudSettings;

/** What the commands need to train and answer in the cloud. */
public interface CloudServices {

    /** The learner's account. Nothing is asked yet. The caller closes it. @throws BadInputException where no region is known */
    Cloud open(Optional<String> region, Optional<String> profile) throws BadInputException;

    /** What was made in the cloud so far. */
    CloudLedger ledger();

    /** What no job may go beyond. */
    CloudSettings limits();

    /** The folder with what a container needs: {@code train.sh}, {@code lib} and {@code runtime.tar.gz}. @param chosen a folder or an archive of it */
    Path bundle(Optional<Path> chosen) throws BadInputException;

    /** Runs jobs in the containers' way on this machine. */
    LocalMode localMode();

    /** Where a fetched model is kept if nothing else is said, so that its name opens it. */
    Path model(String name);

    /** A folder for a job on this machine; made where it is missing. */
    Path job(String name) throws IOException;
}
