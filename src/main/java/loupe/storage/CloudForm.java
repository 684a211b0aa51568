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
 */
public record CloudForm(boolean rehearse, String role, String region, String profile, int minutes, boolean spot, int warm) {

    /** What holds before anybody said anything. */
    public static final CloudForm FIRST = new CloudForm(true, "", "", "", 30, false, 0);
}
