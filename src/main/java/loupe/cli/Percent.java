package loupe.cli;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Says on standard error how far something is, at every fifth of the way. */
final class Percent implements IntConsumer {

    private static final int STEP = 20;

    private final String what;
    private final Console console;
    private final AtomicInteger said = new AtomicInteger(-STEP);

    Percent(String what, Console console) {
        this.what = what;
        this.console = console;
    }

    @Override
    public void accept(int percent) {
        int step = percent - percent % STEP;
        if (said.getAndAccumulate(step, Math::max) < step) {
            console.say(what + ": " + step + " %");
        }
    }
}
