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
    private final Waiting waiting;

    TuningFollower(Tunings tunings, Waiting waiting) {
        this.tunings = tunings;
        this.waiting = waiting;
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
        Watch watch = new Watch(name, listener);
        Optional<Tunings.State> end = watch.look(stop);
        while (end.isEmpty()) {
            waiting.pace().pause(BETWEEN);
            end = watch.look(stop);
        }
        return end.get();
    }

    private final class Watch {

        private final String name;
        private final Listener listener;
        private final Silence silence;
        private final Set<String> told = new HashSet<>();
        private String before = "";
        private boolean stopAsked;

        Watch(String name, Listener listener) {
            this.name = name;
            this.listener = listener;
            this.silence = new Silence(waiting, "tuning \"" + name + "\"");
        }

        /** The end, where it is over. */
        Optional<Tunings.State> look(BooleanSupplier stop) {
            try {
                stop(stop);
                Tunings.State now = tunings.state(name).orElseThrow(silence::missing);
                silence.over();
                if (!now.status().equals(before)) {
                    listener.state(now);
                    before = now.status();
                }
                tunings.trials(name).stream().filter(trial -> trial.over() && told.add(trial.name())).forEach(listener::trial);
                return Optional.of(now).filter(Tunings.State::over);
            } catch (AwsFault fault) {
                silence.begins(fault).ifPresent(listener::trouble);
                return Optional.empty();
            }
        }

        /** Asks once, as soon as it is there; that it cannot be stopped does not keep it from being followed. */
        private void stop(BooleanSupplier asked) {
            if (asked.getAsBoolean() && !stopAsked) {
                try {
                    tunings.stop(name);
                } catch (AwsFault fault) {
                    if (fault.mayPass() || fault.kind() == AwsFault.Kind.NOT_THERE) {
                        throw fault;
                    }
                    listener.trouble(fault);
                }
                stopAsked = true;
            }
        }
    }
}
