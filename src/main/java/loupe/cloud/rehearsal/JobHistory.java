package loupe.cloud.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What became of a training job so far: its statuses one after the other, with their times. Safe from any thread. */
final class JobHistory {

    private static final Set<String> LAST = Set.of("Completed", "Failed", "Stopped", "MaxRuntimeExceeded");

    private record Step(String status, String message, Instant since, Optional<Instant> until) {
        Map<String, Object> described() {
            Map<String, Object> all = new LinkedHashMap<>(Map.of("Status", status, "StartTime", Times.seconds(since), "StatusMessage", message));
            until.ifPresent(end -> all.put("EndTime", Times.seconds(end)));
            return all;
        }
    }

    private final Clock clock;
    private final Instant created;
    private final List<Step> steps = new ArrayList<>();
    private String status = "InProgress";
    private String failure = "";
    private Optional<Instant> started = Optional.empty();
    private Optional<Instant> ended = Optional.empty();

    JobHistory(Clock clock) {
        this(clock, clock.instant());
    }

    private JobHistory(Clock clock, Instant created) {
        this.clock = clock;
        this.created = created;
    }

    /** One that goes on where another was described. */
    static JobHistory again(Members described, Clock clock) {
        JobHistory history = new JobHistory(clock, Times.instant(described, "CreationTime").orElseThrow());
        for (Members step : described.objects("SecondaryStatusTransitions")) {
            history.steps.add(new Step(step.needed("Status"), step.text("StatusMessage").orElse(""), Times.instant(step, "StartTime").orElseThrow(),
                    Times.instant(step, "EndTime")));
        }
        history.status = described.needed("TrainingJobStatus");
        history.failure = described.text("FailureReason").orElse("");
        history.started = Times.instant(described, "TrainingStartTime");
        history.ended = Times.instant(described, "TrainingEndTime");
        return history;
    }

    /** Goes on to a secondary status; the status follows from it. Nothing follows an end. */
    synchronized void enter(String secondary, String message) {
        if (ended.isPresent() || status.equals("Stopping") && !LAST.contains(secondary)) {
            return;
        }
        Instant now = clock.instant();
        if (!steps.isEmpty()) {
            Step last = steps.removeLast();
            steps.add(new Step(last.status(), last.message(), last.since(), Optional.of(now)));
        }
        boolean end = LAST.contains(secondary);
        steps.add(new Step(secondary, message, now, end ? Optional.of(now) : Optional.empty()));
        if (secondary.equals("Downloading")) {
            started = Optional.of(now);
        }
        if (end) {
            ended = Optional.of(now);
            failure = secondary.equals("Failed") ? message : "";
        }
        status = end ? secondary.equals("MaxRuntimeExceeded") ? "Stopped" : secondary : secondary.equals("Stopping") ? secondary : "InProgress";
    }

    synchronized String status() {
        return status;
    }

    synchronized boolean hasEnded() {
        return ended.isPresent();
    }

    Instant created() {
        return created;
    }

    synchronized Instant modified() {
        return steps.isEmpty() ? created : steps.getLast().since();
    }

    synchronized Optional<Instant> ended() {
        return ended;
    }

    /** From the first byte that is fetched to the end, in seconds, as the service bills. */
    synchronized Optional<Long> billable() {
        return started.map(from -> Math.max(1, Duration.between(from, ended.orElseGet(clock::instant)).toSeconds()));
    }

    /** The members of a description that tell of this. */
    synchronized Map<String, Object> described() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("TrainingJobStatus", status);
        all.put("SecondaryStatus", steps.isEmpty() ? "Starting" : steps.getLast().status());
        all.put("CreationTime", Times.seconds(created));
        all.put("LastModifiedTime", Times.seconds(modified()));
        started.ifPresent(time -> all.put("TrainingStartTime", Times.seconds(time)));
        ended.ifPresent(time -> all.put("TrainingEndTime", Times.seconds(time)));
        if (!failure.isEmpty()) {
            all.put("FailureReason", failure);
        }
        if (ended.isPresent()) {
            billable().ifPresent(seconds -> {
                all.put("TrainingTimeInSeconds", seconds);
                all.put("BillableTimeInSeconds", seconds);
            });
        }
        all.put("SecondaryStatusTransitions", steps.stream().map(Step::described).toList());
        return all;
    }
}
