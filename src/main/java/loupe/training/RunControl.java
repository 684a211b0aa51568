package loupe.training;

/** How a running training is told to stop or to wait. The trainer asks between two batches. */
public interface RunControl {

    /** Whether the training should end now, keeping what it has learned. */
    boolean stopRequested();

    /** Returns at once, or after a pause is over; a stop ends a pause. */
    void waitWhilePaused();

    /** Hears from a worker that trains together with others that it lives. */
    default void tell(Sign sign) {}

    /** Waits until what was told so far is kept: a training goes on from a checkpoint only with all that it told before. Safe from any thread. */
    default void settle() throws InterruptedException {}

    /** Runs to the end. */
    RunControl NONE = new RunControl() {
        @Override
        public boolean stopRequested() {
            return false;
        }

        @Override
        public void waitWhilePaused() {}
    };
}
