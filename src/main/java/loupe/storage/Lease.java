package loupe.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * For how long something of the ledger may stay up: an endpoint until it is deleted, machines that wait until a time that AWS knows too. Where the
 * learner agreed to it as it was made, Loupe ends it after half an hour without use, while its window is open.
 *
 * @param entry of an endpoint, or of a training
 */
public record Lease(CloudLedger.Entry entry) {

    /** So long may pass without use. */
    public static final Duration REST = Duration.ofMinutes(30);

    /** Where it was made, where that is not AWS: addresses, as {@code http://127.0.0.1:4566}. */
    public static final String ELSEWHERE = "elsewhere";
    /** The profile of AWS's own tools by which it was made, where one was named. */
    public static final String PROFILE = "profile";

    private static final String TIMED = "timed";
    private static final String USED = "used";
    private static final String WARM_UNTIL = "warmUntil";

    /** What the ledger keeps of something whose maker agreed to the half hour. */
    public static Map<String, String> agreed() {
        return new LinkedHashMap<>(Map.of(TIMED, "yes"));
    }

    /** The same of a training whose machines wait. @param until at the latest */
    public static Map<String, String> agreed(Instant until) {
        Map<String, String> facts = agreed();
        facts.put(WARM_UNTIL, until.toString());
        return facts;
    }

    /** The entry after a use, or as if there were one. */
    public CloudLedger.Entry used(Instant now) {
        return entry.with(USED, now.toString());
    }

    /** The entry of machines that wait no longer. */
    public CloudLedger.Entry over(Instant now) {
        return entry.with(WARM_UNTIL, now.toString());
    }

    /** Whether it may be up, by what the ledger knows. */
    public boolean mayBeUp(Instant now) {
        return switch (entry.kind()) {
            case ENDPOINT -> true;
            case JOB -> time(WARM_UNTIL).filter(now::isBefore).isPresent();
            case TUNING, BUCKET -> false;
        };
    }

    /**
     * When Loupe ends it, if nothing uses it; empty where the learner did not agree to that, or machines wait for a training whose end is not known.
     *
     * @param opened when Loupe's window was opened: it does not end at once what was forgotten meanwhile
     */
    public Optional<Instant> ends(Instant opened) {
        Optional<Instant> last = time(USED).or(() -> Optional.of(entry.began()).filter(_ -> entry.kind() == CloudLedger.Kind.ENDPOINT));
        return last.filter(_ -> entry.facts().containsKey(TIMED)).map(use -> Stream.of(use, opened).max(Instant::compareTo).orElse(use).plus(REST));
    }

    private Optional<Instant> time(String fact) {
        try {
            return Optional.ofNullable(entry.facts().get(fact)).map(Instant::parse);
        } catch (DateTimeParseException notWrittenByLoupe) {
            return Optional.empty();
        }
    }
}
