package loupe.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import loupe.storage.JsonText;
import org.junit.jupiter.api.Test;

class RequestsTest {

    private static final MetricLines FIGURES = new MetricLines(Map.of("validation:accuracy", Pattern.compile("Validation: accuracy=([0-9.]+)")));

    private static String text(CloudJob job) {
        return JsonText.line(Trainings.request(job, FIGURES, "mark-1"));
    }

    @Test
    void a_job_is_asked_for_with_all_that_aws_needs_and_nothing_else() {
        assertThat(text(CloudJobs.job("loupe-first", CloudJobs.one()))).isEqualTo("{\"TrainingJobName\":\"loupe-first\","
                + "\"HyperParameters\":{\"epochs\":\"2\",\"learning_rate\":\"0.1\"},"
                + "\"AlgorithmSpecification\":{\"TrainingImage\":\"763104351884.dkr.ecr.us-west-2.amazonaws.com/djl-inference:0.36.0-cpu-full\","
                + "\"TrainingInputMode\":\"File\",\"MetricDefinitions\":[{\"Name\":\"validation:accuracy\",\"Regex\":\"Validation: accuracy=([0-9.]+)\"}],"
                + "\"EnableSageMakerMetricsTimeSeries\":true,\"ContainerEntrypoint\":[\"/bin/bash\"],"
                + "\"ContainerArguments\":[\"/opt/ml/input/data/code/train.sh\"]},"
                + "\"RoleArn\":\"arn:aws:iam::000000000000:role/LoupeRehearsal\","
                + "\"InputDataConfig\":[" + channel("code", "loupe/code/c0de/") + "," + channel("training", "loupe/data/mnist/da7a/") + "],"
                + "\"OutputDataConfig\":{\"S3OutputPath\":\"s3://sagemaker-us-west-2-000000000000/loupe/jobs\",\"CompressionType\":\"GZIP\"},"
                + "\"ResourceConfig\":{\"InstanceType\":\"ml.m5.large\",\"InstanceCount\":1,\"VolumeSizeInGB\":10},"
                + "\"StoppingCondition\":{\"MaxRuntimeInSeconds\":600},"
                + "\"Tags\":[{\"Key\":\"loupe:app\",\"Value\":\"loupe\"}],"
                + "\"EnableNetworkIsolation\":true,\"EnableManagedSpotTraining\":false,\"Environment\":{\"LOUPE_REQUEST\":\"mark-1\"}}");
    }

    private static String channel(String name, String prefix) {
        return "{\"ChannelName\":\"" + name + "\",\"DataSource\":{\"S3DataSource\":{\"S3DataType\":\"S3Prefix\","
                + "\"S3Uri\":\"s3://sagemaker-us-west-2-000000000000/" + prefix + "\",\"S3DataDistributionType\":\"FullyReplicated\"}},"
                + "\"CompressionType\":\"None\",\"InputMode\":\"File\"}";
    }

    @Test
    void spot_machines_have_a_longest_wait_and_checkpoints() {
        String spot = text(CloudJobs.job("loupe-spot", new Machines("ml.m5.large", 1, Duration.ofMinutes(10), true, Duration.ZERO)));

        assertThat(spot).contains("\"EnableManagedSpotTraining\":true")
                .contains("\"StoppingCondition\":{\"MaxRuntimeInSeconds\":600,\"MaxWaitTimeInSeconds\":1200}")
                .contains("\"CheckpointConfig\":{\"S3Uri\":\"s3://sagemaker-us-west-2-000000000000/loupe/jobs/loupe-spot/checkpoints\"}");
    }

    @Test
    void machines_are_kept_warm_only_where_that_was_wanted() {
        assertThat(text(CloudJobs.job("loupe-warm", new Machines("ml.m5.large", 2, Duration.ofMinutes(10), false, Duration.ofMinutes(5)))))
                .contains("\"InstanceCount\":2,\"VolumeSizeInGB\":10,\"KeepAlivePeriodInSeconds\":300");
    }

    @Test
    void names_and_settings_that_aws_would_refuse_are_refused_before() {
        assertThat(CloudJobs.job("-wrong", CloudJobs.one()).fault()).contains(
                "--name: \"-wrong\" must be 1 to 63 letters, digits and hyphens, with a letter or a digit first and last.");
        assertThat(CloudJobs.job("a".repeat(63), CloudJobs.one()).fault()).isEmpty();
        assertThat(CloudJobs.job("a".repeat(64), CloudJobs.one()).fault()).isPresent();
        assertThat(with(Map.of("network", "x".repeat(2501)))).contains(
                "The setting \"network\" has 2501 characters, and a job takes at most 2500.");
        Map<String, String> many = new LinkedHashMap<>();
        for (int i = 0; i <= 100; i++) {
            many.put("s" + i, "1");
        }
        assertThat(with(many)).contains("A job takes at most 100 settings, not 101.");
    }

    private static Optional<String> with(Map<String, String> settings) {
        CloudJob job = CloudJobs.job("loupe", CloudJobs.one());
        return new CloudJob(job.name(), settings, job.channels(), job.on(), job.where()).fault();
    }
}
