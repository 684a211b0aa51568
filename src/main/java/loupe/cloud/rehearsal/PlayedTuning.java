package loupe.cloud.rehearsal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;

/** A tuning job: what was asked, and what its training jobs have found. Safe from any thread. */
final class PlayedTuning implements Listed {

    /** @param values the hyperparameters that the tuning chose */
    record Trial(PlayedJob job, Map<String, String> values) {}

    private final Members request;
    private final Caller caller;
    private final Clock clock;
    private final Instant created;
    private final List<Trial> trials = new ArrayList<>();
    private final CompletableFuture<PlayedJob> stopped = new CompletableFuture<>();
    private final CompletableFuture<String> ended = new CompletableFuture<>();
    private String status = "InProgress";
    private String failure = "";
    private Optional<Instant> end = Optional.empty();

    PlayedTuning(Members request, Caller caller, Clock clock) {
        this.request = request;
        this.caller = caller;
        this.clock = clock;
        created = clock.instant();
    }

    @Override
    public String name() {
        return request.needed("HyperParameterTuningJobName");
    }

    @Override
    public synchronized String status() {
        return status;
    }

    @Override
    public Instant created() {
        return created;
    }

    String arn() {
        return caller.arn("hyper-parameter-tuning-job", name());
    }

    Members request() {
        return request;
    }

    Caller caller() {
        return caller;
    }

    Members config() {
        return request.object("HyperParameterTuningJobConfig");
    }

    /** Never done with a value before someone asked to stop. */
    CompletableFuture<PlayedJob> stopped() {
        return stopped;
    }

    CompletableFuture<String> ended() {
        return ended;
    }

    synchronized void add(Trial trial) {
        trials.add(trial);
    }

    synchronized List<Trial> trials() {
        return List.copyOf(trials);
    }

    /** Asks it and its training jobs to stop. @throws Refused where it has ended */
    void stop() throws Refused {
        synchronized (this) {
            if (end.isPresent()) {
                throw Refused.invalid("The request was rejected because the hyperparameter tuning job is in status " + status + ".");
            }
            status = "Stopping";
        }
        trials().stream().map(Trial::job).filter(job -> !job.history().hasEnded()).forEach(PlayedJob::stop);
        stopped.cancel(false);
    }

    /** Ends it. @param reason of a failure, else empty */
    void end(String last, String reason) {
        synchronized (this) {
            status = last;
            failure = reason;
            end = Optional.of(clock.instant());
        }
        ended.complete(last);
    }

    /** What a training job found; empty where it did not say. */
    OptionalDouble found(PlayedJob job) {
        return job.metrics().value(objective().needed("MetricName"));
    }

    Members objective() {
        return config().object("HyperParameterTuningJobObjective");
    }

    /** 1 where more is better, else -1. */
    int sign() {
        return objective().needed("Type").equals("Maximize") ? 1 : -1;
    }

    Optional<Trial> best() {
        return trials().stream().filter(trial -> trial.job().status().equals("Completed") && found(trial.job()).isPresent())
                .max(Comparator.comparingDouble(trial -> sign() * found(trial.job()).getAsDouble()));
    }

    Map<String, Object> described() {
        Map<String, Object> all = new LinkedHashMap<>(request.all());
        all.remove("Tags");
        all.putAll(summary());
        best().ifPresent(trial -> all.put("BestTrainingJob", summary(trial)));
        if (!failure.isEmpty()) {
            all.put("FailureReason", failure);
        }
        return all;
    }

    Map<String, Object> summary() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("HyperParameterTuningJobName", name());
        all.put("HyperParameterTuningJobArn", arn());
        all.put("HyperParameterTuningJobStatus", status());
        all.put("Strategy", config().needed("Strategy"));
        all.put("CreationTime", Times.seconds(created));
        all.put("LastModifiedTime", Times.seconds(end.orElse(created)));
        end.ifPresent(time -> all.put("HyperParameterTuningEndTime", Times.seconds(time)));
        all.put("TrainingJobStatusCounters", Map.of("Completed", count("Completed"), "InProgress", count("InProgress") + count("Stopping"),
                "RetryableError", 0L, "NonRetryableError", count("Failed"), "Stopped", count("Stopped")));
        long succeeded = trials().stream().filter(trial -> objectiveStatus(trial).equals("Succeeded")).count();
        long pending = trials().stream().filter(trial -> objectiveStatus(trial).equals("Pending")).count();
        all.put("ObjectiveStatusCounters", Map.of("Succeeded", succeeded, "Pending", pending, "Failed", trials().size() - succeeded - pending));
        all.put("ResourceLimits", config().object("ResourceLimits").all());
        return all;
    }

    private long count(String wanted) {
        return trials().stream().filter(trial -> trial.job().status().equals(wanted)).count();
    }

    private String objectiveStatus(Trial trial) {
        return !trial.job().history().hasEnded() ? "Pending" : found(trial.job()).isPresent() ? "Succeeded" : "Failed";
    }

    /** A training job as lists of a tuning job's show it. */
    Map<String, ?> summary(Trial trial) {
        Map<String, Object> all = trial.job().summary();
        all.remove("LastModifiedTime");
        all.remove("SecondaryStatus");
        all.put("TunedHyperParameters", trial.values());
        all.put("ObjectiveStatus", objectiveStatus(trial));
        found(trial.job()).ifPresent(value -> all.put("FinalHyperParameterTuningJobObjectiveMetric",
                Map.of("Type", objective().needed("Type"), "MetricName", objective().needed("MetricName"), "Value", value)));
        trial.job().history().described().forEach((member, value) -> {
            if (member.equals("TrainingStartTime") || member.equals("FailureReason")) {
                all.put(member, value);
            }
        });
        return all;
    }
}
