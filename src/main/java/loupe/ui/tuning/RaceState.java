package loupe.ui.tuning;

/** What a race in the window does. */
enum RaceState {
    READY, RUNNING, PAUSED, STOPPING;

    boolean isActive() {
        return this != READY;
    }
}
