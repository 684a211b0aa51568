package loupe.cloud.aws;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Whether somebody looks at what is followed: then it is asked for often, and seldom while nobody does. Safe from any thread. */
public final class Attention {

    /** Between two looks while nobody sees what they find. */
    static final Duration SELDOM = Duration.ofSeconds(30);
    private static final Duration STEP = Duration.ofSeconds(1);

    private volatile boolean seen;

    /** @param seen whether somebody looks at first */
    public Attention(boolean seen) {
        this.seen = seen;
    }

    public void seen(boolean now) {
        seen = now;
    }

    /** Waits for {@code time}, or for longer while nobody looks. @param hurry ends the longer wait, as somebody who looks does */
    void pause(Pace pace, Duration time, BooleanSupplier hurry) throws InterruptedException {
        pace.pause(time);
        for (Duration waited = time; !seen && !hurry.getAsBoolean() && waited.compareTo(SELDOM) < 0; waited = waited.plus(STEP)) {
            pace.pause(STEP);
        }
    }
}
