package loupe.cloud.aws;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import loupe.training.tuning.TuningJob;
import software.amazon.awssdk.services.sagemaker.model.CreateHyperParameterTuningJobRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeHyperParameterTuningJobResponse;
import software.amazon.awssdk.services.sagemaker.model.HyperParameterTrainingJobSummary;
import software.amazon.awssdk.services.sagemaker.model.ListHyperParameterTuningJobsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListTrainingJobsForHyperParameterTuningJobRequest;
import software.amazon.awssdk.services.sagemaker.model.TrainingJobStatusCounters;

/** Tuning jobs of Amazon SageMaker: many trainings that look for the best settings. */
public final class Tunings {

    /** How long a tuning's name may be. */
    public static final int LONGEST_NAME = 32;

    private static final List<String> OVER = List.of("Completed", "Failed", "Stopped", "DeleteFailed");

    private final AwsClients clients;
    private final Waiting waiting;

    Tunings(AwsClients clients, Waiting waiting) {
        this.clients = clients;
        this.waiting = waiting;
    }

    /** What is wrong with a tuning's name beside what is wrong with a training's, in words; empty where nothing is. */
    public static Optional<String> nameFault(String name) {
        return name.length() <= LONGEST_NAME ? Optional.empty()
                : Optional.of("--name: a tuning's name has at most " + LONGEST_NAME + " characters, and \"" + name + "\" has " + name.length() + ".");
    }

    /** What AWS would refuse, in words. */
    public static Optional<String> fault(CloudJob job, TuningJob tuning) {
        return TuningRequests.fault(job, tuning).or(job::fault);
    }

    /** The request that {@link #start} sends, by its members' names. */
    public static Map<String, Object> request(CloudJob job, TuningJob tuning, String mark) {
        return RequestText.members(TuningRequests.tuning(job, tuning, mark));
    }

    /** Asks for the tuning. As {@link Trainings#start}, a second call with the same mark finds the first one's. */
    public String start(CloudJob job, TuningJob tuning, String mark) {
        CreateHyperParameterTuningJobRequest request = TuningRequests.tuning(job, tuning, mark);
        try {
            return Asking.ask("start the tuning " + job.name(), () -> text(clients.sageMaker().createHyperParameterTuningJob(request).hyperParameterTuningJobArn()));
        } catch (AwsFault fault) {
            return waiting.madeBefore(fault, () -> Asking.ifKnown(() -> described(job.name()))).filter(there -> there.trainingJobDefinition() != null
                            && mark.equals(there.trainingJobDefinition().environment().get(Requests.REQUEST)))
                    .map(there -> text(there.hyperParameterTuningJobArn())).orElseThrow(() -> fault);
        }
    }

    /**
     * How a tuning stands.
     *
     * @param trials trainings so far that are done, failed or stopped
     * @param best   the training that did best so far
     */
    public record State(String name, String arn, String status, int trials, Optional<Trial> best, Optional<String> failure) {

        public boolean over() {
            return OVER.contains(status);
        }

        /** As JSON has it. */
        public Map<String, Object> asMap() {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("name", name);
            map.put("arn", arn);
            map.put("status", status);
            map.put("trials", trials);
            map.put("best", best.map(Trial::asMap).orElse(null));
            map.put("failureReason", failure.orElse(null));
            return map;
        }
    }

    /** One training of a tuning. @param figure the objective's, where it has one @param seconds of training, where AWS tells */
    public record Trial(String name, String status, Map<String, String> settings, Optional<Double> figure, Optional<String> failure, OptionalDouble seconds) {

        boolean over() {
            return OVER.contains(status);
        }

        /** As JSON has it. */
        public Map<String, Object> asMap() {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("name", name);
            map.put("status", status);
            map.put("settings", settings);
            map.put("objective", figure.orElse(null));
            return map;
        }
    }

    /** How a tuning stands; empty where there is none of that name. */
    public Optional<State> state(String name) {
        return described(name).map(Tunings::state);
    }

    /** How it stands; empty where there is none, and where AWS does not tell. */
    public Optional<State> known(String name) {
        return Asking.ifKnown(() -> state(name));
    }

    static State state(DescribeHyperParameterTuningJobResponse job) {
        return new State(job.hyperParameterTuningJobName(), text(job.hyperParameterTuningJobArn()),
                text(job.hyperParameterTuningJobStatusAsString()), ended(job.trainingJobStatusCounters()),
                Optional.ofNullable(job.bestTrainingJob()).filter(best -> best.trainingJobName() != null).map(Tunings::trial),
                Asking.word(job.failureReason()));
    }

    private static int ended(TrainingJobStatusCounters counters) {
        return counters == null ? 0 : count(counters.completed()) + count(counters.nonRetryableError()) + count(counters.stopped());
    }

    private static int count(Integer number) {
        return Optional.ofNullable(number).orElse(0);
    }

    /** Looks at the tuning {@code name} again and again. */
    public TuningWatch watch(String name) {
        return new TuningWatch(this, clients, name, new Silence(waiting, "tuning \"" + name + "\""));
    }

    Optional<DescribeHyperParameterTuningJobResponse> described(String name) {
        return name.length() > LONGEST_NAME || CloudJob.nameFault(name).isPresent() ? Optional.empty() : Asking.ifThere("describe the tuning " + name,
                () -> clients.sageMaker().describeHyperParameterTuningJob(ask -> ask.hyperParameterTuningJobName(name)));
    }

    /** Its trainings, in the order in which they were started; none where AWS does not tell. */
    public List<Trial> trials(String name) {
        ListTrainingJobsForHyperParameterTuningJobRequest request = ListTrainingJobsForHyperParameterTuningJobRequest.builder()
                .hyperParameterTuningJobName(name).sortBy("CreationTime").sortOrder("Ascending").maxResults(100).build();
        return Asking.ifKnown(() -> Optional.of(clients.sageMaker().listTrainingJobsForHyperParameterTuningJobPaginator(request)
                .trainingJobSummaries().stream().map(Tunings::trial).toList())).orElse(List.of());
    }

    private static Trial trial(HyperParameterTrainingJobSummary job) {
        Optional<Double> figure = Optional.ofNullable(job.finalHyperParameterTuningJobObjectiveMetric()).map(metric -> metric.value())
                .map(value -> Double.parseDouble(Float.toString(value)));
        return new Trial(job.trainingJobName(), text(job.trainingJobStatusAsString()), job.tunedHyperParameters(), figure,
                Asking.word(job.failureReason()), seconds(job));
    }

    private static OptionalDouble seconds(HyperParameterTrainingJobSummary job) {
        return job.trainingStartTime() == null || job.trainingEndTime() == null ? OptionalDouble.empty()
                : OptionalDouble.of(Duration.between(job.trainingStartTime(), job.trainingEndTime()).toMillis() / 1000.0);
    }

    /** Asks a tuning and its trainings to end. Nothing happens where it is over. */
    public void stop(String name) {
        try {
            Asking.ask("stop the tuning " + name, () -> clients.sageMaker().stopHyperParameterTuningJob(ask -> ask.hyperParameterTuningJobName(name)));
        } catch (AwsFault fault) {
            if (state(name).filter(State::over).isEmpty()) {
                throw fault;
            }
        }
    }

    /** A tuning in a list. */
    public record Listed(String name, String arn, String status) {}

    /** The tunings whose names contain {@code part}, newest first. */
    public List<Listed> named(String part) {
        ListHyperParameterTuningJobsRequest request = ListHyperParameterTuningJobsRequest.builder().nameContains(part).sortBy("CreationTime")
                .sortOrder("Descending").maxResults(100).build();
        return Asking.ask("list tunings", () -> clients.sageMaker().listHyperParameterTuningJobsPaginator(request).hyperParameterTuningJobSummaries().stream()
                .map(job -> new Listed(job.hyperParameterTuningJobName(), text(job.hyperParameterTuningJobArn()),
                        text(job.hyperParameterTuningJobStatusAsString()))).toList());
    }

    private static String text(String value) {
        return Optional.ofNullable(value).orElse("");
    }
}
