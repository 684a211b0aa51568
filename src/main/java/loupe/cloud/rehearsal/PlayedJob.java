package loupe.cloud.rehearsal;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** A training job that the rehearsal was asked for: what was asked, and what became of it. Safe from any thread. */
final class PlayedJob implements Listed {

    private final Members request;
    private final Caller caller;
    private final String arn;
    private final JobHistory history;
    private final MetricWatch metrics;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CompletableFuture<PlayedJob> ended = new CompletableFuture<>();
    private final Map<String, Object> results = new LinkedHashMap<>();
    private final WarmPool pool;

    PlayedJob(Members request, Caller caller, Clock clock) throws Refused {
        this(request, caller, clock, new JobHistory(clock));
    }

    private PlayedJob(Members request, Caller caller, Clock clock, JobHistory history) throws Refused {
        this.request = request;
        this.caller = caller;
        this.history = history;
        arn = caller.arn("training-job", request.needed("TrainingJobName"));
        metrics = new MetricWatch(request.object("AlgorithmSpecification").objects("MetricDefinitions"));
        pool = new WarmPool(clock, history, request.object("ResourceConfig").number("KeepAlivePeriodInSeconds").orElse(0));
    }

    /** A job of a rehearsal before. @param kept with {@code request} and {@code described} */
    static PlayedJob again(Members kept, Caller caller, Clock clock) throws Refused {
        Members described = kept.object("described");
        PlayedJob job = new PlayedJob(kept.object("request"), caller, clock, JobHistory.again(described, clock));
        job.metrics.learn(described.objects("FinalMetricDataList"));
        for (String told : List.of("ModelArtifacts", "TuningJobArn")) {
            if (described.has(told)) {
                job.tell(told, described.all().get(told));
            }
        }
        return job;
    }

    @Override
    public String name() {
        return request.needed("TrainingJobName");
    }

    @Override
    public String status() {
        return history.status();
    }

    @Override
    public Instant created() {
        return history.created();
    }

    String arn() {
        return arn;
    }

    Members request() {
        return request;
    }

    Caller caller() {
        return caller;
    }

    JobHistory history() {
        return history;
    }

    MetricWatch metrics() {
        return metrics;
    }

    WarmPool pool() {
        return pool;
    }

    /** Counted down when someone asked that the job stops. */
    CountDownLatch stopped() {
        return stopped;
    }

    /** Done when the job has ended. */
    CompletableFuture<PlayedJob> ended() {
        return ended;
    }

    String instanceType() {
        return request.object("ResourceConfig").needed("InstanceType");
    }

    int instances() {
        return request.object("ResourceConfig").number("InstanceCount").orElse(1);
    }

    Map<String, String> hyperparameters() {
        return request.pairs("HyperParameters");
    }

    /** Adds what a description says besides: where the model lies, for example. */
    synchronized void tell(String member, Object value) {
        results.put(member, value);
    }

    void stop() {
        history.enter("Stopping", "Stopping the training job");
        stopped.countDown();
    }

    synchronized Map<String, Object> described() {
        Map<String, Object> all = new LinkedHashMap<>(request.all());
        all.remove("Tags");
        all.put("TrainingJobArn", arn);
        all.putAll(history.described());
        if (history.hasEnded() && !metrics.list().isEmpty()) {
            all.put("FinalMetricDataList", metrics.list());
        }
        pool.described().ifPresent(told -> all.put("WarmPoolStatus", told));
        all.putAll(results);
        return all;
    }

    /** As lists of jobs show it. */
    Map<String, Object> summary() {
        return chosen(List.of("TrainingJobName", "TrainingJobArn", "CreationTime", "TrainingEndTime", "LastModifiedTime", "TrainingJobStatus",
                "SecondaryStatus", "WarmPoolStatus"));
    }

    private Map<String, Object> chosen(List<String> members) {
        Map<String, Object> all = described();
        all.keySet().retainAll(members);
        return all;
    }
}
