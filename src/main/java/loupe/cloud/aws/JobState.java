package loupe.cloud.aws;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How a training in the cloud stands.
 *
 * @param status    as AWS writes it: InProgress, Completed, Failed, Stopping, Stopped, and what it may write one day
 * @param secondary the same more closely
 * @param metrics   the last value of each figure
 */
public record JobState(String name, String arn, String status, String secondary, Map<String, Double> metrics, Outcome outcome) {

    private static final Set<String> OVER = Set.of("Completed", "Failed", "Stopped");

    public JobState {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    }

    /**
     * What it left.
     *
     * @param billable seconds that are paid for, where AWS tells
     * @param model    the archive with the model
     * @param failure  why it failed
     */
    public record Outcome(OptionalLong billable, Optional<String> model, Optional<String> failure) {

        /** Nothing yet. */
        public static final Outcome NONE = new Outcome(OptionalLong.empty(), Optional.empty(), Optional.empty());
    }

    public boolean over() {
        return OVER.contains(status);
    }

    public boolean completed() {
        return status.equals("Completed");
    }

    public boolean failed() {
        return status.equals("Failed");
    }

    /** Whether AWS ended it because its time was up. */
    public boolean outOfTime() {
        return secondary.equals("MaxRuntimeExceeded") || secondary.equals("MaxWaitTimeExceeded");
    }

    /** The same with figures that were read from its lines; where AWS names one too, the line's is later and more exact. */
    JobState with(Map<String, Double> read) {
        Map<String, Double> all = new LinkedHashMap<>(metrics);
        all.putAll(read);
        return new JobState(name, arn, status, secondary, all, outcome);
    }

    /** The same with the last line that was heard, where it failed without a word. */
    JobState afterLine(String line) {
        Optional<String> failure = outcome.failure().map(reason -> Silent.said(reason, line)).or(() -> Optional.of(line).filter(words -> failed() && !words.isEmpty()));
        return new JobState(name, arn, status, secondary, metrics, new Outcome(outcome.billable(), outcome.model(), failure));
    }

    /** As JSON has it; what is not known is left out as null. */
    public Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", name);
        map.put("arn", arn);
        map.put("status", status);
        map.put("secondaryStatus", secondary);
        map.put("metrics", metrics);
        map.put("billableSeconds", outcome.billable().isPresent() ? outcome.billable().getAsLong() : null);
        map.put("modelUri", outcome.model().orElse(null));
        map.put("failureReason", outcome.failure().orElse(null));
        return map;
    }
}
