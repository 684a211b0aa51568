package loupe.cloud.aws;

import java.time.Duration;

/** How somebody waits between two looks. */
@FunctionalInterface
public interface Pace {

    /** Real waiting. */
    Pace REAL = Thread::sleep;

    /** Waits. @throws InterruptedException where the wait is interrupted */
    void pause(Duration time) throws InterruptedException;
}
