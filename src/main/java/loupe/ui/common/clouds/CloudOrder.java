package loupe.ui.common.clouds;

import java.time.Duration;
import java.util.OptionalInt;
import loupe.training.Site;
import loupe.training.TrainingJob;

/**
 * A training that a learner wants in the cloud.
 *
 * @param threads that were chosen; empty where the machines are to take as many as they find right
 * @param time    how long it may take, and on what terms
 * @param manner  how it is asked for
 */
public record CloudOrder(TrainingJob job, Site.SageMaker on, OptionalInt threads, Time time, CloudManner manner) {

    /**
     * How long machines are paid for.
     *
     * @param longest after which the cloud ends the training
     * @param spot    whether machines are taken that the cloud may take back
     * @param warm    how long they wait for the next training
     */
    public record Time(Duration longest, boolean spot, Duration warm) {}

    /** The same as another role. */
    public CloudOrder as(String role) {
        return new CloudOrder(job, on, threads, time, manner.in(role));
    }
}
