package loupe.cloud.aws;

import java.time.Duration;
import java.util.OptionalLong;

/** A time in which AWS cannot be heard: what goes on there goes on, so it is waited for. Not for several threads. */
final class Silence {

    private final Duration patience;
    private OptionalLong since = OptionalLong.empty();

    /** @param patience how long one may be */
    Silence(Duration patience) {
        this.patience = patience;
    }

    /**
     * Takes note of a fault.
     *
     * @return whether it is the first of a silence
     * @throws AwsFault this one, where it will not pass or has lasted for too long
     */
    boolean begins(AwsFault fault) {
        long now = System.nanoTime();
        if (!fault.mayPass() || since.isPresent() && now - since.getAsLong() > patience.toNanos()) {
            throw fault;
        }
        boolean first = since.isEmpty();
        since = OptionalLong.of(since.orElse(now));
        return first;
    }

    /** Takes note of an answer. @return whether it ends a silence */
    boolean over() {
        boolean ended = since.isPresent();
        since = OptionalLong.empty();
        return ended;
    }
}
