package loupe.cli;

import java.util.List;
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

    /** Lets Ctrl+C pass: a child of the same terminal gets it too, but its parent decides. */
    static void leaveInterruptsToParent() {
        Signal.handle(new Signal("INT"), signal -> { });
    }

    private static void handle(Runnable action) {
        List.of("INT", "TERM").forEach(name -> Signal.handle(new Signal(name), signal -> action.run()));
    }
}
