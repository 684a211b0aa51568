package loupe.training;

import java.nio.file.Path;

/** A training under way. Safe from any thread; no method waits. */
public interface TrainingRun {

    /** The run's folder. */
    Path folder();

    /** Waits after the present batch until {@link #proceed()}. */
    void pause();

    /** Goes on after a pause. */
    void proceed();

    /** Ends within a second, keeping what was learned. A second call, or a call after the end, does nothing. */
    void stop();

    /** Whether somebody looks at it: elsewhere it is then asked for more often. Nobody does at first. */
    default void seen(boolean now) {}

    /** What becomes of it as the program ends: it is stopped, unless it can go on without the program and is followed at the next start. */
    default void leave() {
        stop();
    }
}
