package loupe;

import java.util.Locale;
import loupe.cli.Commands;
import loupe.cli.Console;
import loupe.cli.StopSignals;
import loupe.process.Tether;

/** The start of the program: without arguments the window, with arguments a command. No {@code Application}, so that a class path will do. */
public final class Main {

    private static final int NO_WINDOW = 4;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        try (Loupe loupe = new Loupe(System.getenv())) {
            if (arguments.length == 0) {
                return window(loupe);
            }
            if (arguments[0].equals("train")) {
                Tether.tie(System.getenv(), System.in);
            }
            Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
            StopSignals signals = Tether.isTied(System.getenv()) ? StopSignals.ofChild() : StopSignals.ofProcess();
            return new Commands(loupe, Console.standard(), signals).run(arguments);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static int window(Loupe loupe) throws InterruptedException {
        try {
            loupe.openWindow();
            return 0;
        } catch (IllegalStateException noScreen) {
            Console.standard().say(noScreen.getMessage());
            return NO_WINDOW;
        }
    }
}
