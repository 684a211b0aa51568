package loupe.ui.common.clouds;

import java.time.Instant;
import java.util.Optional;

/**
 * Something of a learner's in the cloud.
 *
 * @param status as AWS writes it; of machines that wait, {@code waits}
 * @param began  when it was asked for, where Loupe's ledger knows
 */
public record CloudThing(Kind kind, String name, String status, Optional<Instant> began, Cost cost) {

    /** What it is. */
    public enum Kind { ENDPOINT, WARM_POOL, TUNING, TRAINING }

    /** What it costs at worst. */
    public sealed interface Cost {

        /** No more than this, for its time is limited. */
        record AtMost(double dollars) implements Cost {}

        /** By the hour until it is deleted. */
        record UntilDeleted() implements Cost {}

        /** For each answer, and nothing while nobody asks. */
        record PerAnswer() implements Cost {}

        /** Nobody tells. */
        record Unknown() implements Cost {}
    }

    /** Whether it runs and may be asked to end. */
    public boolean canBeStopped() {
        return (kind == Kind.TRAINING || kind == Kind.TUNING) && status.equals("InProgress");
    }

    /** Whether it is there until somebody deletes it. */
    public boolean canBeDeleted() {
        return kind == Kind.WARM_POOL || kind == Kind.ENDPOINT && !status.equals("Deleting");
    }
}
