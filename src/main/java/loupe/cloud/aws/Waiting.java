package loupe.cloud.aws;

import java.time.Duration;

/**
 * How what goes on in the cloud is waited for.
 *
 * @param pace     waits between two looks
 * @param patience for how long a lost network or a sign-in that ran out is waited for
 */
record Waiting(Pace pace, Duration patience) {

    static final Waiting USUAL = new Waiting(Pace.REAL, Duration.ofMinutes(15));
}
