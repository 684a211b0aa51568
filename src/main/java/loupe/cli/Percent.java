package loupe.cli;

import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/** Says on standard error how far something is, at every fifth of the way and after every quarter of a minute, and how long the rest takes where it takes long. */
final class Percent implements IntConsumer {

    private static final int STEP = 20;
    private static final double NANOS = 1e9;
    /** So long it may be silent, in seconds. */
    private static final double SILENCE = 15;
    /** A rest that is shorter is not told, in seconds. */
    private static final double SOON = 5;

    private final String what;
    private final Console console;
    private final LongSupplier nanos;
    private final long start;
    private int said = -1;
    private double last;

    Percent(String what, Console console) {
        this(what, console, System::nanoTime);
    }

    /** @param nanos the time now, in nanoseconds */
    Percent(String what, Console console, LongSupplier nanos) {
        this.what = what;
        this.console = console;
        this.nanos = nanos;
        start = nanos.getAsLong();
    }

    @Override
    public synchronized void accept(int percent) {
        double now = (nanos.getAsLong() - start) / NANOS;
        int step = percent - percent % STEP;
        int next = step > said ? step : percent;
        if (step > said || percent > said && now - last > SILENCE) {
            said = next;
            last = now;
            console.say(what + ": " + next + " %" + left(now, percent));
        }
    }

    /** About how long it still takes, going by how long what is done took; nothing where that is soon, or not known yet. */
    private static String left(double seconds, int percent) {
        double rest = percent == 0 ? 0 : seconds * (100 - percent) / percent;
        return rest < SOON ? "" : String.format(Locale.ROOT, ", about %.0f s left", rest);
    }
}
