package loupe.cloud.rehearsal;

import java.time.Instant;

/** Times as the JSON services write them: seconds since 1970, to the millisecond. */
final class Times {

    private Times() {}

    static double seconds(Instant time) {
        return time.toEpochMilli() / 1000.0;
    }
}
