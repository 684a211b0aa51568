package loupe.ui.common.clouds;

import loupe.training.Site;
import loupe.training.tuning.TuningJob;

/** What a learner wants made in the cloud. */
public sealed interface CloudWanted {

    /** How it is asked for. */
    CloudManner manner();

    /** The same as another role. */
    default CloudWanted as(String role) {
        return switch (this) {
            case Endpoint(String model, String power, var manner) -> new Endpoint(model, power, manner.in(role));
            case Tuning(var job, var on, var each, var manner) -> new Tuning(job, on, each, manner.in(role));
        };
    }

    /**
     * A trained network that is to answer there.
     *
     * @param model as {@link loupe.storage.Models#open} takes it
     * @param power {@code serverless 3072}, in megabytes of memory, or a machine as AWS names it
     */
    record Endpoint(String model, String power, CloudManner manner) implements CloudWanted {}

    /** A tuning whose trials are trained there. @param each how long one of them may take, and on what terms */
    record Tuning(TuningJob job, Site.SageMaker on, CloudOrder.Time each, CloudManner manner) implements CloudWanted {}
}
