package loupe.ui.training;

/** How the run on the screen is. */
enum RunState {
    /** None goes on. */
    READY,
    /** Its process starts; nothing is trained yet. */
    STARTING, RUNNING, PAUSED,
    /** The learner ended it; it keeps what was learned. */
    STOPPING;

    /** Whether a run goes on. */
    boolean isActive() {
        return this != READY;
    }
}
