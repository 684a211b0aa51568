package loupe.cli;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import sun.misc.Signal;

/** How a person or the system asks this process to end: Ctrl+C, or the polite kill. */
@FunctionalInterface
public interface StopSignals {

    /** Calls {@code stop} at the first signal, from any thread; a second signal ends the process at once. */
    void onStop(Runnable stop);

    /** The signals INT and TERM of this process. */
    static StopSignals ofProcess() {
        return stop -> handle(() -> {
            handle(() -> Runtime.getRuntime().halt(ExitCode.STOPPED));
            stop.run();
        });
    }

    /**
     * Those of a child whose parent asks it to end by TERM: Ctrl+C, which a terminal sends to both, is left to the parent, and so is
     * the end at once, for TERM too may come twice where somebody sends it to the whole group.
     */
    static StopSignals ofChild() {
        return stop -> {
            AtomicBoolean asked = new AtomicBoolean();
            Signal.handle(new Signal("INT"), signal -> { });
            Signal.handle(new Signal("TERM"), signal -> {
                if (!asked.getAndSet(true)) {
                    stop.run();
                }
            });
        };
    }

    /** Lets both pass: a child of the same terminal or group gets them too, but its parent decides, and it ends with its parent. */
    static void leaveToParent() {
        handle(() -> { });
    }

    private static void handle(Runnable action) {
        List.of("INT", "TERM").forEach(name -> Signal.handle(new Signal(name), signal -> action.run()));
    }
}
