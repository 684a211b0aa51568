package loupe.cli;

import java.io.IOException;

/** A process that says when it is asked to end, and goes on until it is made to. */
public final class StopSignalsMain {

    private StopSignalsMain() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("child")) {
            StopSignals.leaveInterruptsToParent();
        } else {
            StopSignals.ofProcess().onStop(() -> System.out.println("asked"));
        }
        System.out.println("ready");
        while (System.in.read() >= 0) {
            System.out.println("still here");
        }
    }
}
