package loupe.cli;

import java.io.IOException;

/** A process that says when it is asked to end, and goes on until it is made to. */
public final class StopSignalsMain {

    private StopSignalsMain() {}

    public static void main(String[] arguments) throws IOException {
        switch (arguments[0]) {
            case "child" -> StopSignals.leaveToParent();
            case "container" -> StopSignals.ofChild().onStop(() -> System.out.println("asked"));
            default -> StopSignals.ofProcess().onStop(() -> System.out.println("asked"));
        }
        System.out.println("ready");
        while (System.in.read() >= 0) {
            System.out.println("still here");
        }
    }
}
