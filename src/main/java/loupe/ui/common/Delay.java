package loupe.ui.common;

import java.time.Duration;

/** Runs something later, on a thread of its own. */
@FunctionalInterface
public interface Delay {

    /** Runs {@code task} once, about {@code after} from now. Returns at once. */
    void run(Duration after, Runnable task);
}
