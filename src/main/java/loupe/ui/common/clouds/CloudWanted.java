package loupe.ui.common.clouds;

import java.time.Duration;
import loupe.training.Site;
import loupe.training.tuning.TuningJob;

/** What a learner wants made in the cloud. */
public sealed interface CloudWanted {

    /** The ARN of the role that it works as; empty text in a rehearsal, which has one. */
    String role();

    /**
     * A trained network that is to answer there.
     *
     * @param model as {@link loupe.storage.Models#open} takes it
     * @param power {@code serverless 3072}, in megabytes of memory, or a machine as AWS names it
     */
    record Endpoint(String model, String power, String role) implements CloudWanted {}

    /** A tuning whose trials are trained there. @param each how long one of them may take */
    record Tuning(TuningJob job, Site.SageMaker on, Duration each, String role) implements CloudWanted {}
}
