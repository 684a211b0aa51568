package loupe.process;

import loupe.training.RunControl;

/** What the parent asked of the training; safe from any thread. */
final class ChildControl implements RunControl {

    private boolean stop;
    private boolean paused;

    synchronized void stop() {
        stop = true;
        notifyAll();
    }

    synchronized void pause(boolean wanted) {
        paused = wanted;
        notifyAll();
    }

    @Override
    public synchronized boolean stopRequested() {
        return stop;
    }

    /** An interrupt ends the pause and the training, and stays set. */
    @Override
    public synchronized void waitWhilePaused() {
        try {
            while (paused && !stop) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop = true;
        }
    }
}
