package loupe.cloud.aws;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import software.amazon.awssdk.services.sagemaker.model.CreateTrainingJobRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeTrainingJobResponse;
import software.amazon.awssdk.services.sagemaker.model.ListTrainingJobsRequest;
import software.amazon.awssdk.services.sagemaker.model.ModelArtifacts;
import software.amazon.awssdk.services.sagemaker.model.TrainingJobSummary;
import software.amazon.awssdk.services.sagemaker.model.WarmPoolStatus;

/** Training jobs of Amazon SageMaker. */
public final class Trainings {

    /** In front of every name that Loupe makes up. */
    public static final String PREFIX = "loupe-";

    private static final int PAGE = 100;

    private final AwsClients clients;
    private final Waiting waiting;

    Trainings(AwsClients clients, Waiting waiting) {
        this.clients = clients;
        this.waiting = waiting;
    }

    /** The request that {@link #start} sends, by its members' names. */
    public static Map<String, Object> request(CloudJob job, MetricLines figures, String mark) {
        return RequestText.members(Requests.training(job, figures, mark));
    }

    /**
     * Asks for the training. A second call for the same job with the same mark finds the first one's, so that an answer that was lost costs nothing.
     *
     * @return the job's ARN
     * @throws AwsFault of kind TAKEN where another job has the name
     */
    public String start(CloudJob job, MetricLines figures, String mark) {
        CreateTrainingJobRequest request = Requests.training(job, figures, mark);
        try {
            return Asking.ask("start the training " + job.name(), () -> text(clients.sageMaker().createTrainingJob(request).trainingJobArn()));
        } catch (AwsFault fault) {
            return waiting.madeBefore(fault, () -> Asking.ifKnown(() -> described(job.name()))).filter(there -> there.hasEnvironment() && mark.equals(there.environment().get(Requests.REQUEST)))
                    .map(there -> text(there.trainingJobArn())).orElseThrow(() -> fault);
        }
    }

    /** How a job stands; empty where there is none of that name. */
    public Optional<JobState> state(String name) {
        return described(name).map(Trainings::state);
    }

    /** How it stands; empty where there is none, and where AWS does not tell. */
    public Optional<JobState> known(String name) {
        return Asking.ifKnown(() -> state(name));
    }

    /** None where no training can have the name, which AWS would not even look for. */
    private Optional<DescribeTrainingJobResponse> described(String name) {
        return CloudJob.nameFault(name).isPresent() ? Optional.empty() : Asking.ifThere("describe the training " + name, () -> clients.sageMaker().describeTrainingJob(ask -> ask.trainingJobName(name)));
    }

    private static JobState state(DescribeTrainingJobResponse job) {
        Map<String, Double> metrics = new LinkedHashMap<>();
        job.finalMetricDataList().stream().filter(figure -> figure.value() != null).forEach(figure -> metrics.put(figure.metricName(), exact(figure.value())));
        JobState.Outcome outcome = new JobState.Outcome(
                job.billableTimeInSeconds() == null ? OptionalLong.empty() : OptionalLong.of(job.billableTimeInSeconds()),
                Optional.ofNullable(job.modelArtifacts()).map(ModelArtifacts::s3ModelArtifacts), Asking.word(job.failureReason()).map(Silent::said));
        return new JobState(job.trainingJobName(), text(job.trainingJobArn()), text(job.trainingJobStatusAsString()),
                text(job.secondaryStatusAsString()), metrics, outcome);
    }

    /** The decimal number that a float was meant to be. */
    private static double exact(float value) {
        return Double.parseDouble(Float.toString(value));
    }

    private static String text(String value) {
        return Optional.ofNullable(value).orElse("");
    }

    /** Asks a job to end and to keep what it has. Nothing happens where it is over. */
    public void stop(String name) {
        try {
            Asking.ask("stop the training " + name, () -> clients.sageMaker().stopTrainingJob(ask -> ask.trainingJobName(name)));
        } catch (AwsFault fault) {
            if (state(name).filter(JobState::over).isEmpty()) {
                throw fault;
            }
        }
    }

    /** Gives up the machines that wait after {@code name}. */
    public void coolDown(String name) {
        Asking.ask("give up the machines of " + name, () -> clients.sageMaker().updateTrainingJob(ask -> ask.trainingJobName(name)
                .resourceConfig(config -> config.keepAlivePeriodInSeconds(0))));
    }

    /** A job in a list. @param warm whether its machines wait for the next one */
    public record Listed(String name, String arn, String status, boolean warm) {

        /** The same once it is known that its machines wait. */
        Listed waiting() {
            return new Listed(name, arn, status, true);
        }
    }

    /** Whether machines wait after {@code name}, asked of the job itself; no where AWS does not tell. */
    boolean waits(String name) {
        return Asking.ifKnown(() -> described(name)).filter(job -> job.warmPoolStatus() != null).map(job -> isUp(job.warmPoolStatus())).orElse(false);
    }

    /** The jobs whose names contain {@code part}, newest first. */
    public List<Listed> named(String part) {
        ListTrainingJobsRequest request = ListTrainingJobsRequest.builder().nameContains(part).sortBy("CreationTime").sortOrder("Descending").maxResults(PAGE).build();
        return Asking.ask("list trainings", () -> {
            Stream<TrainingJobSummary> all = clients.sageMaker().listTrainingJobsPaginator(request).trainingJobSummaries().stream();
            return all.map(job -> new Listed(job.trainingJobName(), text(job.trainingJobArn()), text(job.trainingJobStatusAsString()), isWarm(job))).toList();
        });
    }

    private static boolean isWarm(TrainingJobSummary job) {
        return job.warmPoolStatus() != null && isUp(job.warmPoolStatus());
    }

    private static boolean isUp(WarmPoolStatus pool) {
        return List.of("Available", "InUse").contains(text(pool.statusAsString()));
    }
}
