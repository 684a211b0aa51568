package loupe.cloud.aws;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How what goes on in the cloud is waited for.
 *
 * @param pace     waits between two looks
 * @param patience for how long a lost network or a sign-in that ran out is waited for
 * @param unseen   for how long something may not be there: AWS need not show at once what it was just asked for
 */
record Waiting(Pace pace, Duration patience, Duration unseen) {

    static final Waiting USUAL = new Waiting(Pace.REAL, Duration.ofMinutes(15), Duration.ofSeconds(90));

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    /** What {@code look} finds after {@code refusal}: what is said to be there already may not be shown yet, and is looked for again and again for a while. */
    <T> Optional<T> madeBefore(AwsFault refusal, Supplier<Optional<T>> look) {
        return refusal.kind() == AwsFault.Kind.TAKEN ? found(look) : look.get();
    }

    private <T> Optional<T> found(Supplier<Optional<T>> look) {
        long began = System.nanoTime();
        Optional<T> there = look.get();
        while (there.isEmpty() && System.nanoTime() - began < unseen.toNanos()) {
            try {
                pace.pause(BETWEEN_LOOKS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return there;
            }
            there = look.get();
        }
        return there;
    }
}
