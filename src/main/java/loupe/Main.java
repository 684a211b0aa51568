package loupe;

import java.util.Locale;
import loupe.cli.Commands;
import loupe.cli.Console;
import loupe.cli.StopSignals;

/** The start of the program: without arguments the window, with arguments a command. No {@code Application}, so that a class path will do. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        try (Loupe loupe = new Loupe(System.getenv())) {
            if (arguments.length == 0) {
                loupe.openWindow();
                return 0;
            }
            Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
            return new Commands(loupe, Console.standard(), StopSignals.ofProcess()).run(arguments);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }
}
