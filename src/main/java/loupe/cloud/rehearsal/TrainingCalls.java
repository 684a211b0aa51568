package loupe.cloud.rehearsal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operations on training jobs. */
record TrainingCalls(Jobs jobs, JobRules rules, Tags tags, JobStarter starter) {

    private static final int USUAL_PAGE = 10;

    /** Starts the life of a job that is accepted. */
    @FunctionalInterface
    interface JobStarter {
        PlayedJob start(Members request, Caller caller) throws Refused;
    }

    Map<String, Operation> operations() {
        return Map.of("SageMaker.CreateTrainingJob", this::create, "SageMaker.DescribeTrainingJob", this::describe,
                "SageMaker.StopTrainingJob", this::stop, "SageMaker.UpdateTrainingJob", this::update, "SageMaker.ListTrainingJobs", this::list);
    }

    private Map<String, ?> create(Members request, Caller caller) throws Refused {
        if (!request.has("ResourceConfig") || !request.has("AlgorithmSpecification")) {
            throw Refused.invalid("A training job needs AlgorithmSpecification and ResourceConfig.");
        }
        synchronized (jobs) {
            // A name that is taken is told before anything else, so that whoever asks again after a lost answer learns it.
            if (jobs.find(request.needed("TrainingJobName")).isEmpty()) {
                rules.check(request, caller);
            }
            PlayedJob job = starter.start(request, caller);
            tags.add(job.arn(), request.objects("Tags"));
            return Map.of("TrainingJobArn", job.arn());
        }
    }

    private Map<String, ?> describe(Members request, Caller caller) throws Refused {
        return jobs.named(request.needed("TrainingJobName")).described();
    }

    private Map<String, ?> stop(Members request, Caller caller) throws Refused {
        PlayedJob job = jobs.named(request.needed("TrainingJobName"));
        if (job.history().hasEnded()) {
            throw Refused.invalid("The request was rejected because the training job is in status " + job.status() + ".");
        }
        job.stop();
        return Map.of();
    }

    private Map<String, ?> update(Members request, Caller caller) throws Refused {
        PlayedJob job = jobs.named(request.needed("TrainingJobName"));
        if (!request.object("ResourceConfig").has("KeepAlivePeriodInSeconds")) {
            throw Refused.invalid("The rehearsal updates KeepAlivePeriodInSeconds only.");
        }
        if (job.pool().status().filter(status -> status.equals("Available") || status.equals("InUse")).isEmpty()) {
            throw Refused.invalid("The training job " + job.name() + " has no warm pool that could be updated.");
        }
        job.pool().keep(request.object("ResourceConfig").number("KeepAlivePeriodInSeconds").orElse(0));
        return Map.of("TrainingJobArn", job.arn());
    }

    private Map<String, ?> list(Members request, Caller caller) throws Refused {
        List<Map<String, Object>> chosen = Listed.chosen(jobs.all(), request, "Ascending").stream()
                .filter(job -> request.text("WarmPoolStatusEquals").isEmpty() || job.pool().status().equals(request.text("WarmPoolStatusEquals")))
                .map(PlayedJob::summary).toList();
        return new Page<>(chosen, request.number("MaxResults").orElse(USUAL_PAGE), request.text("NextToken")).answer("TrainingJobSummaries", "NextToken");
    }

    /** {@code request} with what the service adds where nothing is said. */
    static Members completed(Members request) {
        Map<String, Object> all = new LinkedHashMap<>(request.all());
        all.putIfAbsent("StoppingCondition", Map.of("MaxRuntimeInSeconds", 86_400L));
        all.putIfAbsent("EnableManagedSpotTraining", false);
        all.putIfAbsent("EnableNetworkIsolation", false);
        all.putIfAbsent("EnableInterContainerTrafficEncryption", false);
        return new Members(all);
    }
}
