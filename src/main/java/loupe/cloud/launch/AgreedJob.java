package loupe.cloud.launch;

import java.io.IOException;
import loupe.cloud.aws.AwsFault;
import loupe.cloud.aws.Cloud;
import loupe.cloud.aws.CloudJob;
import loupe.cloud.aws.MetricLines;
import loupe.data.BadInputException;
import loupe.storage.CloudLedger;

/**
 * A training that a learner has seen and agreed to.
 *
 * @param seen       what the learner agreed to
 * @param makeBucket whether the bucket may be made where there is none
 */
public record AgreedJob(Launch launch, CloudJob job, Seen seen, boolean makeBucket) {

    /** @param mark tells its request from all others @param profile of AWS's own tools; empty text for the usual one */
    public record Seen(CloudPreview preview, String mark, String profile) {}

    /**
     * Makes the bucket where it may, uploads, notes and asks for the training.
     *
     * @throws AwsFault where AWS will not, or cannot be heard
     */
    void start(Cloud cloud) throws BadInputException, IOException {
        if (!launch.store().isThere()) {
            if (!makeBucket) {
                throw new BadInputException("There is no bucket " + launch.bucket() + ", and you did not agree to one. Nothing was made.");
            }
            launch.makeBucket();
        }
        launch.upload(job.channels());
        Launch.Noted noted = launch.note(CloudLedger.Kind.JOB, job.name(), Launch.facts(job, seen.preview().worst(), seen.profile()));
        try {
            launch.made(noted, launch.make(job.where(), where -> cloud.trainings().start(job.in(where), MetricLines.NETWORK, seen.mark())));
        } catch (AwsFault fault) {
            if (!fault.mayPass()) {
                launch.forget(noted);
            }
            throw fault;
        }
    }
}
