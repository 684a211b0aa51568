package loupe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import loupe.cloud.aws.AwsFault;
import loupe.cloud.aws.Cloud;
import loupe.cloud.aws.JobState;
import loupe.data.BadInputException;
import loupe.ui.common.clouds.CloudThing;

/** Brings a trained network home from the cloud, into the folder of the learner's own. */
record FetchedModel(Cloud cloud, CloudGround ground) {

    Path of(CloudThing thing) throws BadInputException {
        try {
            String training = thing.name();
            String archive = cloud.trainings().state(training).map(JobState::outcome).flatMap(JobState.Outcome::model)
                    .orElseThrow(() -> new BadInputException("The training " + training + " has left no model."));
            Path folder = ground.here().model(training);
            Files.createDirectories(folder);
            if (!cloud.fetch(archive, folder)) {
                throw new BadInputException("There is no model of " + training + " at " + archive
                        + ": nothing, or the empty archive of a training that ended before it had saved anything.");
            }
            return folder;
        } catch (AwsFault fault) {
            throw new BadInputException(fault.getMessage(), fault);
        } catch (IOException e) {
            throw new BadInputException("The model of " + thing.name() + " cannot be kept (" + e.getMessage() + ").", e);
        }
    }
}
