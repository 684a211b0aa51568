package loupe.ui.common;

/** Lets other threads ask for work on the screen's thread without ever flooding it: at most once a frame. */
public interface FrameClock {

    /**
     * Registers {@code refresh}, which runs on the screen's thread.
     *
     * @return by which any thread asks for it: however often it is asked, it runs once in the next frame
     */
    Frame register(Runnable refresh);

    /** A refresh that can be asked for. */
    @FunctionalInterface
    interface Frame {

        /** Asks for one run in the next frame. Returns at once. Any thread. */
        void request();
    }
}
