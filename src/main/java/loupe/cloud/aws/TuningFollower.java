package loupe.cloud.aws;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Follows a tuning in the cloud to its end; what goes wrong in between is told and waited for. */
public final class TuningFollower {

    private static final Duration BETWEEN = Duration.ofSeconds(3);

    private final Tunings tunings;
    private final Pace pace;
    private final Duration patience;

    TuningFollower(Tunings tunings, Pace pace, Duration patience) {
        this.tunings = tunings;
        this.pace = pace;
        this.patience = patience;
    }

    /** Hears how it goes, on the thread that follows. */
    public interface Listener {

        /** The tuning's status has changed. */
        void state(Tunings.State state);

        /** One of its trainings is over. */
        void trial(Tunings.Trial trial);

        /** AWS cannot be heard, or will not do something. */
        void trouble(AwsFault fault);
    }

    /** Returns when the tuning is over. @param stop asked before each look; true asks it to end, once */
    public Tunings.State follow(String name, BooleanSupplier stop, Listener listener) throws InterruptedException {
        Optional<Tunings.State> last = Optional.empty();
        Optional<Long> silentSince = Optional.empty();
        Set<String> told = new HashSet<>();
        boolean stopAsked = false;
        while (true) {
            try {
                if (stop.getAsBoolean() && !stopAsked) {
                    stopAsked = true;
                    tunings.stop(name);
                }
                Tunings.State now = tunings.state(name).orElseThrow(() -> new AwsFault(AwsFault.Kind.NOT_THERE,
                        "There is no tuning \"" + name + "\" in this account and region.", new IllegalStateException(name)));
                if (!last.map(Tunings.State::status).equals(Optional.of(now.status()))) {
                    listener.state(now);
                }
                last = Optional.of(now);
                tunings.trials(name).stream().filter(trial -> trial.over() && told.add(trial.name())).forEach(listener::trial);
                silentSince = Optional.empty();
                if (now.over()) {
                    return now;
                }
            } catch (AwsFault fault) {
                silentSince = silent(fault, silentSince, listener, last.isPresent());
            }
            pace.pause(BETWEEN);
        }
    }

    private Optional<Long> silent(AwsFault fault, Optional<Long> since, Listener listener, boolean found) {
        long now = System.nanoTime();
        boolean goesOn = fault.mayPass() || found && fault.kind() == AwsFault.Kind.REFUSED;
        if (!goesOn || since.isPresent() && now - since.get() > patience.toNanos()) {
            throw fault;
        }
        if (since.isEmpty()) {
            listener.trouble(fault);
        }
        return since.or(() -> Optional.of(now));
    }
}
