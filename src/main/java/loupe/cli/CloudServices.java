package loupe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import loupe.cloud.aws.Cloud;
import loupe.cloud.launch.LaunchGround;
import loupe.data.BadInputException;
import loupe.process.local.LocalMode;
import loupe.training.TrainingBackend;

/** What the commands need to train and answer in the cloud. */
public interface CloudServices extends LaunchGround {

    /** The learner's account. Nothing is asked yet. The caller closes it. @throws BadInputException where no region is known */
    Cloud open(Optional<String> region, Optional<String> profile) throws BadInputException;

    /** Runs jobs in the containers' way on this machine. */
    LocalMode localMode();

    /** Trains runs in so many containers. The caller closes it. */
    TrainingBackend containers(int instances);

    /** Where a fetched model is kept if nothing else is said, so that its name opens it. */
    Path model(String name);

    /** Makes an empty folder for a run. */
    Path newRun(String title) throws IOException;

    /** A folder for a job on this machine; made where it is missing. */
    Path job(String name) throws IOException;
}
