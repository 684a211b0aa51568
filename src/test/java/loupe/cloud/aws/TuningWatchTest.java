package loupe.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import loupe.training.Site;
import loupe.training.tuning.Objective;
import loupe.training.tuning.Parameter;
import loupe.training.tuning.Range;
import loupe.training.tuning.Scale;
import loupe.training.tuning.Trial;
import org.junit.jupiter.api.Test;

/** A tuning as AWS tells of it, read back as trials. */
class TuningWatchTest {

    private static final String TUNING = """
            {"HyperParameterTuningJobName":"tune","HyperParameterTuningJobStatus":"InProgress","TrainingJobStatusCounters":{"Completed":1,"Stopped":1,"NonRetryableError":1},
            "HyperParameterTuningJobConfig":{"HyperParameterTuningJobObjective":{"Type":"Minimize","MetricName":"validation:loss"},
            "ResourceLimits":{"MaxNumberOfTrainingJobs":8,"MaxParallelTrainingJobs":1},"ParameterRanges":{
            "ContinuousParameterRanges":[{"Name":"learning_rate","MinValue":"0.001","MaxValue":"1","ScalingType":"Logarithmic"}],
            "IntegerParameterRanges":[{"Name":"units","MinValue":"16","MaxValue":"512"}],"CategoricalParameterRanges":[{"Name":"optimizer","Values":["sgd","adam"]}]}},
            "TrainingJobDefinition":{"ResourceConfig":{"InstanceType":"ml.m5.large","InstanceCount":1},"InputDataConfig":[{"ChannelName":"job","DataSource":{"S3DataSource":
            {"S3DataType":"S3Prefix","S3Uri":"s3://b/loupe/jobs/tune/job/1/"}}}]}}""";

    private static String training(String name, String status, String rate, String rest) {
        return "{\"TrainingJobName\":\"" + name + "\",\"TrainingJobStatus\":\"" + status + "\",\"TunedHyperParameters\":{\"learning_rate\":\"" + rate
                + "\",\"units\":\"64\",\"optimizer\":\"adam\"}" + rest + "}";
    }

    private static String answer(OtherServers.Asked asked) {
        return switch (asked.target()) {
            case "DescribeHyperParameterTuningJob" -> TUNING;
            case "ListTrainingJobsForHyperParameterTuningJob" -> "{\"TrainingJobSummaries\":[" + String.join(",",
                    training("a", "Completed", "0.1", ",\"FinalHyperParameterTuningJobObjectiveMetric\":{\"MetricName\":\"validation:loss\",\"Value\":0.25},"
                            + "\"TrainingStartTime\":1764172800,\"TrainingEndTime\":1764172830"),
                    training("b", "InProgress", "0.01", ""), training("c", "Failed", "0.9", ",\"FailureReason\":\"ExecuteUserScriptError: ExitCode 4\""),
                    training("d", "Stopped", "0.5", ""), "{\"TrainingJobName\":\"e\",\"TrainingJobStatus\":\"InProgress\"}") + "]}";
            case "DescribeLogStreams" -> asked.body().contains("\"b/\"") ? "{\"logStreams\":[{\"logStreamName\":\"b/algo-1-1\"}]}"
                    : asked.body().contains("\"c/\"") ? "{\"logStreams\":[{\"logStreamName\":\"c/algo-1-1\"}]}" : "{}";
            default -> asked.body().contains("c/algo-1") ? "{\"events\":[{\"message\":\"The loss is no longer a number.\"},"
                    + "{\"message\":\"2026-11-26 10:00:00,000 sagemaker-training-toolkit ERROR    Reporting training FAILURE\"},{\"message\":\"ExitCode 4\"}]}" : "{\"events\":[{\"message\":\"[Epoch 0] Validation: loss=0.9\"},{\"message\":\"[Epoch 1] Validation: loss=0.7\"}]}";
        };
    }

    @Test
    void what_is_varied_is_read_back_under_its_own_names() throws Exception {
        try (OtherServers server = new OtherServers(asked -> OtherServers.Answer.of(answer(asked))); Cloud cloud = server.cloud()) {
            Searched searched = cloud.tunings().watch("tune").look().orElseThrow().searched();

            assertThat(searched.space().parameters()).containsExactly(new Parameter("lr", new Range.Real(0.001, 1, Scale.LOG)),
                    new Parameter("units", new Range.Whole(16, 512, Scale.LINEAR)), new Parameter("optimizer", new Range.Choice(List.of("sgd", "adam"))));
            assertThat(searched.objective()).isEqualTo(Objective.VALIDATION_LOSS);
            assertThat(searched.trials()).isEqualTo(8);
            assertThat(searched.on()).isEqualTo(new Site.SageMaker("ml.m5.large", 1));
            assertThat(searched.job()).contains("s3://b/loupe/jobs/tune/job/1/");
        }
    }

    @Test
    void its_trainings_are_trials_and_one_that_runs_has_the_epochs_that_its_lines_tell() throws Exception {
        try (OtherServers server = new OtherServers(asked -> OtherServers.Answer.of(answer(asked))); Cloud cloud = server.cloud()) {
            TuningWatch watch = cloud.tunings().watch("tune");
            watch.look();
            TuningWatch.Sight sight = watch.look().orElseThrow();

            assertThat(sight.state().trials()).isEqualTo(3);
            assertThat(sight.names()).as("one whose settings nobody tells is no trial").containsExactly("a", "b", "c", "d");
            assertThat(sight.trials()).extracting(Trial::number).containsExactly(1, 2, 3, 4);
            assertThat(sight.trials()).extracting(Trial::state).containsExactly(new Trial.Finished(30), new Trial.Running(),
                    new Trial.Failed("ExecuteUserScriptError: ExitCode 4 Its last line: The loss is no longer a number."), new Trial.EndedEarly(Double.NaN));
            assertThat(sight.trials()).extracting(Trial::course).containsExactly(List.of(0.25), List.of(0.9, 0.7), List.of(), List.of());
            assertThat(sight.trials().get(1).proposal().assignment().text()).isEqualTo("lr=0.01, units=64, optimizer=adam");
        }
    }

    @Test
    void who_may_not_read_the_lines_knows_the_results() throws Exception {
        try (OtherServers server = new OtherServers(asked -> asked.target().equals("DescribeLogStreams")
                ? new OtherServers.Answer(400, "{\"__type\":\"AccessDeniedException\",\"message\":\"no\"}") : OtherServers.Answer.of(answer(asked))); Cloud cloud = server.cloud()) {
            TuningWatch watch = cloud.tunings().watch("tune");
            assertThat(watch.look().orElseThrow().trials()).extracting(Trial::course).containsExactly(List.of(0.25), List.of(), List.of(), List.of());
            watch.look();
            assertThat(server.asked()).filteredOn(asked -> asked.target().equals("DescribeLogStreams")).hasSize(1);
        }
    }

    @Test
    void one_that_aws_does_not_show_yet_is_there_later() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (OtherServers server = new OtherServers(one -> one.target().equals("DescribeHyperParameterTuningJob") && asked.getAndIncrement() == 0
                ? new OtherServers.Answer(400, "{\"__type\":\"ResourceNotFound\",\"message\":\"Requested resource not found.\"}") : OtherServers.Answer.of(answer(one)));
                Cloud cloud = server.cloud()) {
            TuningWatch watch = cloud.tunings().watch("tune");
            assertThat(watch.look()).isEmpty();
            assertThat(watch.look()).isPresent();
        }
    }
}
