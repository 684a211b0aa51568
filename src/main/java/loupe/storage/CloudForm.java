package loupe.storage;

/**
 * What a learner said last of an account in the cloud; no secret is among it.
 *
 * @param rehearse whether the stand-in on this machine is asked
 * @param role     the ARN of the role that jobs work as
 * @param region   empty text for the usual one
 * @param profile  of AWS's own tools; empty text for the usual one
 * @param minutes  after which a job is ended
 */
public record CloudForm(boolean rehearse, String role, String region, String profile, int minutes) {

    /** What holds before anybody said anything. */
    public static final CloudForm FIRST = new CloudForm(true, "", "", "", 30);
}
