package loupe.cloud.rehearsal;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The operations on tuning jobs. Ends them all when it is closed. */
final class TuningCalls implements AutoCloseable {

    private static final int MOST_PARALLEL = 10;
    private static final int USUAL_PAGE = 10;

    private final Shelf<PlayedTuning> tunings = new Shelf<>("hyperparameter tuning job");
    private final JobRules rules;
    private final Tags tags;
    private final Stage stage;
    private final TrainingCalls.JobStarter starter;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    TuningCalls(JobRules rules, Tags tags, Stage stage, TrainingCalls.JobStarter starter) {
        this.rules = rules;
        this.tags = tags;
        this.stage = stage;
        this.starter = starter;
    }

    Shelf<PlayedTuning> tunings() {
        return tunings;
    }

    Map<String, Operation> operations() {
        return Map.of("SageMaker.CreateHyperParameterTuningJob", this::create,
                "SageMaker.DescribeHyperParameterTuningJob", (request, caller) -> named(request).described(),
                "SageMaker.StopHyperParameterTuningJob", this::stop,
                "SageMaker.ListHyperParameterTuningJobs",
                (request, caller) -> tunings.list(request, "HyperParameterTuningJobSummaries", PlayedTuning::summary),
                "SageMaker.ListTrainingJobsForHyperParameterTuningJob", this::trials);
    }

    private synchronized Map<String, ?> create(Members request, Caller caller) throws Refused {
        PlayedTuning tuning = new PlayedTuning(request, caller, stage.clock());
        if (tunings.find(tuning.name()).isPresent()) {
            throw Refused.inUse("Hyperparameter tuning job names must be unique within an AWS account and region, and a hyperparameter tuning job with "
                    + "this name already exists (" + tuning.arn() + ")");
        }
        check(tuning, caller);
        TuningLife life = new TuningLife(tuning, tagged(request), new Random(tuning.config().number("RandomSeed").orElse(tuning.name().hashCode())));
        tunings.add(tuning);
        tags.add(tuning.arn(), request.objects("Tags"));
        threads.submit(life);
        return Map.of("HyperParameterTuningJobArn", tuning.arn());
    }

    /** Starts trainings with the tags of the tuning that {@code request} asks for, as SageMaker does. */
    private TrainingCalls.JobStarter tagged(Members request) {
        return (training, caller) -> {
            PlayedJob job = starter.start(training, caller);
            tags.add(job.arn(), request.objects("Tags"));
            return job;
        };
    }

    private void check(PlayedTuning tuning, Caller caller) throws Refused {
        Members definition = tuning.request().object("TrainingJobDefinition");
        if (!tuning.request().has("TrainingJobDefinition") || !definition.has("ResourceConfig")) {
            throw Refused.invalid("The rehearsal tunes with one TrainingJobDefinition, which has a ResourceConfig.");
        }
        if (!tuning.config().has("HyperParameterTuningJobObjective")) {
            throw Refused.invalid("A tuning job needs a HyperParameterTuningJobObjective.");
        }
        if (definition.object("AlgorithmSpecification").objects("MetricDefinitions").stream()
                .noneMatch(metric -> metric.needed("Name").equals(tuning.objective().needed("MetricName")))) {
            throw Refused.invalid("Objective metric " + tuning.objective().needed("MetricName") + " is not among the metric definitions of the training job.");
        }
        limits(tuning.config());
        ranges(tuning, definition);
        rules.check(TuningLife.request(tuning, TuningLife.name(tuning, 1, 0), Map.of()), caller);
    }

    private static void limits(Members config) throws Refused {
        Members limits = config.object("ResourceLimits");
        int parallel = limits.number("MaxParallelTrainingJobs").orElse(1);
        if (!limits.has("MaxNumberOfTrainingJobs")) {
            throw Refused.invalid("ResourceLimits needs MaxNumberOfTrainingJobs here.");
        }
        if (parallel > limits.number("MaxNumberOfTrainingJobs").orElse(1)) {
            throw Refused.invalid("MaxParallelTrainingJobs must not be more than MaxNumberOfTrainingJobs.");
        }
        if (parallel > MOST_PARALLEL) {
            throw Refused.limit("The account-level service limit 'Maximum number of parallel training jobs per tuning job' is " + MOST_PARALLEL + ".");
        }
    }

    private static void ranges(PlayedTuning tuning, Members definition) throws Refused {
        List<SearchRange> ranges = SearchRange.of(tuning.config().object("ParameterRanges"));
        if (ranges.isEmpty()) {
            throw Refused.invalid("A tuning job needs at least one hyperparameter range.");
        }
        Set<String> names = new HashSet<>(definition.pairs("StaticHyperParameters").keySet());
        for (SearchRange range : ranges) {
            if (!names.add(range.name())) {
                throw Refused.invalid("The hyperparameter " + range.name() + " is given twice.");
            }
        }
        if (tuning.config().needed("Strategy").equals("Grid") && !ranges.stream().allMatch(SearchRange.Words.class::isInstance)) {
            throw Refused.invalid("Grid search works with categorical hyperparameters only.");
        }
    }

    private PlayedTuning named(Members request) throws Refused {
        return tunings.find(request.needed("HyperParameterTuningJobName"))
                .orElseThrow(() -> new Refused(400, "ResourceNotFound", "Requested resource not found."));
    }

    private Map<String, ?> stop(Members request, Caller caller) throws Refused {
        named(request).stop();
        return Map.of();
    }

    private Map<String, ?> trials(Members request, Caller caller) throws Refused {
        PlayedTuning tuning = named(request);
        boolean byValue = request.text("SortBy").orElse("Name").equals("FinalObjectiveMetricValue");
        Comparator<PlayedTuning.Trial> order = byValue
                ? Comparator.comparingDouble(trial -> tuning.found(trial.job()).orElse(tuning.sign() * -Double.MAX_VALUE))
                : Comparator.comparing(trial -> trial.job().name());
        boolean down = request.text("SortOrder").orElse("Ascending").equals("Descending");
        List<Map<String, ?>> all = tuning.trials().stream()
                .filter(trial -> request.text("StatusEquals").orElse(trial.job().status()).equals(trial.job().status()))
                .sorted(down ? order.reversed() : order).<Map<String, ?>>map(tuning::summary).toList();
        return new Page<>(all, request.number("MaxResults").orElse(USUAL_PAGE), request.text("NextToken")).answer("TrainingJobSummaries", "NextToken");
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
