package loupe.training.race;

/** Pauses and stops all lanes of a race together. Safe from any thread; no method waits. */
public final class RaceControl {

    private volatile boolean paused;
    private volatile boolean stopped;

    public void pause() {
        paused = true;
    }

    public void proceed() {
        paused = false;
    }

    /** Ends the race; what was learned is kept. */
    public void stop() {
        stopped = true;
    }

    boolean isPaused() {
        return paused;
    }

    boolean isStopped() {
        return stopped;
    }
}
