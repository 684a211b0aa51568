package loupe.ui.training;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import loupe.training.DataRef;
import loupe.training.Placement;
import loupe.training.TrainingBackend;
import loupe.ui.common.Delay;

/** Has the backend get ready for the form as it stands, once it has stood still for a second. On the screen's thread. */
final class Preparation {

    /** A form that stands still this long is prepared for. */
    static final Duration STILL = Duration.ofSeconds(1);

    /** What a training process holds before it knows its job. */
    record Wanted(DataRef data, Placement where) {}

    private final TrainingBackend backend;
    private final Delay delay;
    private final Executor screen;
    private Optional<Wanted> wanted = Optional.empty();
    private long changes;

    Preparation(TrainingBackend backend, Delay delay, Executor screen) {
        this.backend = backend;
        this.delay = delay;
        this.screen = screen;
    }

    /** The form wants {@code next} now; empty where it cannot be trained. */
    void want(Optional<Wanted> next) {
        if (!next.equals(wanted)) {
            wanted = next;
            again();
        }
    }

    /** Asks anew for what the form wants, for example when a run has used up what was ready. */
    void again() {
        long change = ++changes;
        if (wanted.isPresent()) {
            delay.run(STILL, () -> screen.execute(() -> prepareIf(change)));
        }
    }

    private void prepareIf(long change) {
        if (change == changes) {
            wanted.ifPresent(still -> backend.prepare(still.data(), still.where()));
        }
    }
}
