package loupe.cloud.rehearsal;

import java.time.Instant;
import java.util.Optional;

/** Times as the JSON services write them: seconds since 1970, to the millisecond. */
final class Times {

    private Times() {}

    static Optional<Instant> instant(Members described, String member) {
        return described.real(member).map(seconds -> Instant.ofEpochMilli(Math.round(seconds * 1000)));
    }

    static double seconds(Instant time) {
        return time.toEpochMilli() / 1000.0;
    }
}
