package loupe.ui.tuning;

/** What a tuning in the window does. */
enum TuningState {
    READY, RUNNING, STOPPING;

    boolean isActive() {
        return this != READY;
    }
}
