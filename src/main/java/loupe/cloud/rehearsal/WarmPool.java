package loupe.cloud.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The machines of a job that are kept, and billed, after its end. Safe from any thread. */
final class WarmPool {

    private final Clock clock;
    private final JobHistory history;
    private Duration keep;
    private String reusedBy = "";
    private Optional<Instant> given = Optional.empty();

    WarmPool(Clock clock, JobHistory history, int seconds) {
        this.clock = clock;
        this.history = history;
        keep = Duration.ofSeconds(seconds);
    }

    /** Changes how long it is kept; 0 ends it now. */
    synchronized void keep(int seconds) {
        keep = Duration.ofSeconds(seconds);
        if (seconds == 0) {
            given = Optional.of(given.orElseGet(clock::instant));
        }
    }

    /** Whether it waits for a job now. */
    synchronized boolean waits() {
        return status().filter("Available"::equals).isPresent();
    }

    synchronized void giveTo(String job) {
        reusedBy = job;
        given = Optional.of(clock.instant());
    }

    synchronized Optional<String> status() {
        if (keep.isZero() && given.isEmpty()) {
            return Optional.empty();
        }
        if (history.ended().isEmpty()) {
            return Optional.of("InUse");
        }
        return Optional.of(!reusedBy.isEmpty() ? "Reused" : given.isEmpty() && clock.instant().isBefore(end()) ? "Available" : "Terminated");
    }

    private Instant end() {
        return history.ended().orElseThrow().plus(keep);
    }

    synchronized Optional<Map<String, Object>> described() {
        return status().map(status -> {
            Map<String, Object> all = new LinkedHashMap<>(Map.of("Status", status));
            history.ended().ifPresent(from -> all.put("ResourceRetainedBillableTimeInSeconds", billed(from)));
            if (!reusedBy.isEmpty()) {
                all.put("ReusedByJob", reusedBy);
            }
            return all;
        });
    }

    private long billed(Instant from) {
        Instant now = clock.instant();
        Instant until = given.orElseGet(() -> now.isBefore(end()) ? now : end());
        return Math.max(0, Duration.between(from, until).toSeconds());
    }
}
