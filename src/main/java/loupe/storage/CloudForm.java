package loupe.storage;

/**
 * What a learner said last of an account in the cloud; no secret is among it.
 *
 * @param rehearse whether the stand-in on this machine is asked
 * @param role     the ARN of the role that jobs work as
 * @param region   empty text for the usual one
 * @param profile  of AWS's own tools; empty text for the usual one
 * @param minutes  after which a job is ended
 * @param spot     whether machines are taken that AWS may take back
 * @param warm     minutes that the machines wait for the next job
 * @param own      what the learner has in the place of what Loupe takes
 */
public record CloudForm(boolean rehearse, String role, String region, String profile, int minutes, boolean spot, int warm, Own own) {

    /** @param bucket where files go; it and the containers' images are empty text for the usual ones */
    public record Own(String bucket, String trainingImage, String tuningImage, String endpointImage) {

        /** Nothing. */
        public static final Own NONE = new Own("", "", "", "");

        public Own withBucket(String other) {
            return new Own(other, trainingImage, tuningImage, endpointImage);
        }

        public Own withTrainingImage(String other) {
            return new Own(bucket, other, tuningImage, endpointImage);
        }

        public Own withTuningImage(String other) {
            return new Own(bucket, trainingImage, other, endpointImage);
        }

        public Own withEndpointImage(String other) {
            return new Own(bucket, trainingImage, tuningImage, other);
        }
    }

    /** What holds before anybody said anything. */
    public static final CloudForm FIRST = new CloudForm(true, "", "", "", 30, false, 0, Own.NONE);

    public CloudForm with(Own other) {
        return new CloudForm(rehearse, role, region, profile, minutes, spot, warm, other);
    }

    public CloudForm withRole(String other) {
        return new CloudForm(rehearse, other, region, profile, minutes, spot, warm, own);
    }
}
