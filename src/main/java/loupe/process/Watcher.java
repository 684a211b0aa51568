package loupe.process;

import java.util.Optional;
import loupe.training.Sign;

/** Watches over a training process that works together with others. */
interface Watcher {

    /** The process gave a sign of life. */
    void hear(Sign sign);

    /** Why the run fails whose process left with {@code code} and told no end; empty where there is nothing to add. */
    Optional<String> died(int code);

    /** Watches over nothing. */
    Watcher NONE = new Watcher() {
        @Override
        public void hear(Sign sign) {}

        @Override
        public Optional<String> died(int code) {
            return Optional.empty();
        }
    };
}
