package loupe.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import loupe.cloud.aws.AwsFault;
import loupe.cloud.aws.Cloud;
import loupe.cloud.aws.JobState;

/** Gets the model of a training that is over. What keeps it from coming is told: the training and its figures are there all the same. */
final class Fetching {

    private Fetching() {}

    /** Why the model is not in {@code folder} now; empty where it is. */
    static Optional<String> fault(Cloud cloud, JobState end, Path folder) {
        Optional<String> archive = end.outcome().model();
        if (archive.isEmpty()) {
            return Optional.of("The training " + end.name() + " left no model.");
        }
        try {
            return cloud.fetch(archive.get(), folder) ? Optional.empty() : Optional.of("There is no model of " + end.name() + " at " + archive.get()
                    + ": nothing, or the empty archive of a training that ended before it had saved anything.");
        } catch (AwsFault fault) {
            return Optional.of(again(end, fault.getMessage()));
        } catch (IOException fault) {
            return Optional.of(again(end, fault.getClass().getSimpleName() + ": " + fault.getMessage()));
        }
    }

    private static String again(JobState end, String why) {
        return "The model of " + end.name() + " cannot be fetched: " + why.replaceAll("[. ]+$", "") + ". \"loupe sagemaker fetch " + end.name() + "\" tries again.";
    }
}
