package loupe.cloud.aws;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A time in which AWS cannot be heard, or does not show yet what it was just asked for: what goes on there goes on, so it is waited for. Not for
 * several threads.
 */
final class Silence {

    private final Waiting waiting;
    private final String thing;
    private OptionalLong since = OptionalLong.empty();
    private boolean unheard;

    /** @param waiting how long one may be @param thing what is looked at, for example {@code training "loupe-a"} */
    Silence(Waiting waiting, String thing) {
        this.waiting = waiting;
        this.thing = thing;
    }

    /** That AWS does not know what is looked at. */
    AwsFault missing() {
        return new AwsFault(AwsFault.Kind.NOT_THERE, "There is no " + thing + " in this account and region.", new IllegalStateException(thing));
    }

    /**
     * Takes note of a fault.
     *
     * @return what is to be told of it, where it is the first of a silence
     * @throws AwsFault this one, where it will not pass or has lasted for too long
     */
    Optional<AwsFault> begins(AwsFault fault) {
        long now = System.nanoTime();
        boolean unseen = fault.kind() == AwsFault.Kind.NOT_THERE;
        Duration longest = unseen ? waiting.unseen() : waiting.patience();
        if (!unseen && !fault.mayPass() || since.isPresent() && now - since.getAsLong() > longest.toNanos()) {
            throw fault;
        }
        boolean first = since.isEmpty();
        since = OptionalLong.of(since.orElse(now));
        unheard |= !unseen;
        return Optional.of(unseen ? new AwsFault(AwsFault.Kind.PASSING, "AWS does not show the " + thing + " yet.", fault) : fault).filter(_ -> first);
    }

    /** Takes note of an answer. @return whether it ends a time in which AWS could not be heard */
    boolean over() {
        boolean ended = unheard;
        since = OptionalLong.empty();
        unheard = false;
        return ended;
    }
}
