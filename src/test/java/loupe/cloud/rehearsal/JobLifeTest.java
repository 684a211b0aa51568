package loupe.cloud.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobLifeTest {

    /** Waits for SIGTERM in the way that shells can, and leaves a model then. */
    private static final String[] PATIENT = {"trap 'echo leaving; echo part > \"$SAGEMAKER_BASE_DIR/model/weights\"; kill $! ; exit 0' TERM", "echo ready",
        "sleep 300 & wait"};

    @TempDir
    private Path folder;
    private Stand stand;

    @BeforeEach
    void setUp() throws Exception {
        stand = new Stand(folder);
    }

    @AfterEach
    void tearDown() {
        stand.close();
    }

    private void awaitLine(String job, String line) {
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20)).ignoreExceptions().until(() -> stand.lines(job).contains(line));
    }

    private void stop(String job) throws Exception {
        assertThat(stand.client.sageMaker("StopTrainingJob", Map.of("TrainingJobName", job)).status()).isEqualTo(200);
    }

    @Test
    void a_job_that_is_stopped_gets_SIGTERM_and_its_model_is_kept() throws Exception {
        stand.script(PATIENT);
        stand.create(Stand.job("loupe-stopped"));
        awaitLine("loupe-stopped", "ready");

        stop("loupe-stopped");
        Members ended = stand.ended("loupe-stopped");

        assertThat(ended.needed("TrainingJobStatus")).isEqualTo("Stopped");
        assertThat(ended.objects("SecondaryStatusTransitions").stream().map(step -> step.needed("Status")))
                .containsExactly("Starting", "Downloading", "Training", "Stopping", "Stopped");
        assertThat(stand.lines("loupe-stopped")).containsExactly("ready", "leaving");
        assertThat(stand.client.s3("HEAD", "/" + Stand.BUCKET + "/loupe/jobs/loupe-stopped/output/model.tar.gz", "").status()).isEqualTo(200);
    }

    @Test
    void a_job_that_does_not_listen_is_killed() throws Exception {
        stand.close();
        stand = new Stand(RehearsalPlan.in(folder).withFactor(0).withPatience(Duration.ofMillis(200)));
        stand.script("trap '' TERM", "echo ready", "while :; do sleep 300; done");
        stand.create(Stand.job("loupe-deaf"));
        awaitLine("loupe-deaf", "ready");

        stop("loupe-deaf");

        assertThat(stand.ended("loupe-deaf").needed("TrainingJobStatus")).isEqualTo("Stopped");
    }

    @Test
    void a_job_that_runs_too_long_is_stopped() throws Exception {
        stand.script(PATIENT);
        Map<String, Object> request = Stand.job("loupe-long");
        request.put("StoppingCondition", Map.of("MaxRuntimeInSeconds", 1));
        stand.create(request);

        Members ended = stand.ended("loupe-long");

        assertThat(ended.needed("TrainingJobStatus")).isEqualTo("Stopped");
        assertThat(ended.needed("SecondaryStatus")).isEqualTo("MaxRuntimeExceeded");
    }

    @Test
    void a_job_is_stopped_before_it_begins() throws Exception {
        stand.close();
        stand = new Stand(RehearsalPlan.in(folder).withFactor(1));
        stand.script("echo never");
        stand.create(Stand.job("loupe-early"));

        stop("loupe-early");

        assertThat(stand.ended("loupe-early").needed("TrainingJobStatus")).isEqualTo("Stopped");
        assertThat(stand.client.logs("DescribeLogStreams", Map.of("logGroupName", "/aws/sagemaker/TrainingJobs")).refusal())
                .isEqualTo("400 ResourceNotFoundException: The specified log group does not exist.");
    }

    @Test
    void what_a_job_says_of_its_failure_is_its_reason() throws Exception {
        stand.script("printf 'The loss is no longer a number.' > \"$SAGEMAKER_BASE_DIR/output/failure\"", "exit 4");
        stand.create(Stand.job("loupe-failed"));

        Members ended = stand.ended("loupe-failed");

        assertThat(ended.needed("TrainingJobStatus")).isEqualTo("Failed");
        assertThat(ended.needed("FailureReason")).isEqualTo("AlgorithmError: The loss is no longer a number., exit code: 4");
        assertThat(ended.has("ModelArtifacts")).isFalse();
    }

    @Test
    void a_job_without_an_entry_point_cannot_be_run_here() throws Exception {
        stand.script("echo never");
        Map<String, Object> request = Stand.job("loupe-image");
        Stand.inside(request, "AlgorithmSpecification").keySet().removeAll(List.of("ContainerEntrypoint", "ContainerArguments"));
        stand.create(request);

        assertThat(stand.ended("loupe-image").needed("FailureReason")).isEqualTo("AlgorithmError: the image " + Stand.IMAGE
                + " is not run here, for a rehearsal has no containers; a job needs ContainerEntrypoint, or sagemaker_program among its hyperparameters, exit code: 127");
    }

    @Test
    void under_script_mode_the_program_gets_the_settings_as_options() throws Exception {
        stand.script("#!/bin/bash", "echo \"$0 $*\"", "pwd");
        Map<String, Object> request = Stand.job("loupe-script");
        Stand.inside(request, "AlgorithmSpecification").keySet().removeAll(List.of("ContainerEntrypoint", "ContainerArguments"));
        request.put("HyperParameters", new java.util.TreeMap<>(Map.of("epochs", "3", "optimizer", "\"adam\"", "sagemaker_program", "\"train.sh\"",
                "sagemaker_submit_directory", "/opt/ml/input/data/code", "_tuning_objective_metric", "a")));
        stand.create(request);

        assertThat(stand.ended("loupe-script").needed("TrainingJobStatus")).isEqualTo("Completed");
        assertThat(stand.lines("loupe-script").getFirst()).isEqualTo("./train.sh --epochs 3 --optimizer adam");
        assertThat(stand.lines("loupe-script").getLast()).endsWith("/loupe-script/algo-1/ml/code");
    }

    @Test
    void hosts_know_each_other_and_share_a_channel_where_it_is_to_be_shared() throws Exception {
        stand.put("loupe/data/2/a", "1");
        stand.put("loupe/data/2/b", "2");
        stand.put("loupe/data/2/c", "3");
        stand.script("cat \"$SAGEMAKER_BASE_DIR/input/config/resourceconfig.json\"; echo", "ls \"$SAGEMAKER_BASE_DIR/input/data/shared\"");
        Map<String, Object> request = Stand.job("loupe-two");
        Stand.inside(request, "ResourceConfig").put("InstanceCount", 2);
        request.put("InputDataConfig", List.of(Stand.channel("code", "loupe/code/1/"), Map.of("ChannelName", "shared", "DataSource", Map.of("S3DataSource",
                Map.of("S3DataType", "S3Prefix", "S3Uri", "s3://" + Stand.BUCKET + "/loupe/data/2", "S3DataDistributionType", "ShardedByS3Key")))));
        stand.create(request);

        assertThat(stand.ended("loupe-two").needed("TrainingJobStatus")).isEqualTo("Completed");
        assertThat(stand.lines("loupe-two")).containsExactly("{\"current_host\":\"algo-1\",\"current_instance_type\":\"ml.m5.large\","
                + "\"current_group_name\":\"homogeneousCluster\",\"hosts\":[\"algo-1\",\"algo-2\"],\"instance_groups\":[" + group() + "],"
                + "\"network_interface_name\":\"lo\"}", "a", "c");
    }

    private static String group() {
        return loupe.storage.JsonText.line(Map.of("instance_group_name", "homogeneousCluster", "instance_type", "ml.m5.large", "hosts", List.of("algo-1", "algo-2")));
    }

    @Test
    void one_host_that_fails_ends_the_others_and_the_job() throws Exception {
        stand.script("grep -q '\"current_host\":\"algo-2\"' \"$SAGEMAKER_BASE_DIR/input/config/resourceconfig.json\" && exit 9", PATIENT[0], PATIENT[2]);
        Map<String, Object> request = Stand.job("loupe-half");
        Stand.inside(request, "ResourceConfig").put("InstanceCount", 2);
        stand.create(request);

        assertThat(stand.ended("loupe-half").needed("FailureReason")).isEqualTo("AlgorithmError: , exit code: 9");
    }

    @Test
    void a_spot_job_whose_machines_are_taken_goes_on_from_its_checkpoints() throws Exception {
        stand.script("cd \"$SAGEMAKER_BASE_DIR/checkpoints\"", "if [ -f epoch ]; then echo \"on from $(cat epoch)\"; exit 0; fi", "echo 5 > epoch", "echo ready",
                "trap 'kill $!; exit 1' TERM", "sleep 300 & wait");
        Map<String, Object> request = Stand.job("loupe-spot");
        request.put("EnableManagedSpotTraining", true);
        request.put("StoppingCondition", Map.of("MaxRuntimeInSeconds", 600, "MaxWaitTimeInSeconds", 600));
        request.put("CheckpointConfig", Map.of("S3Uri", "s3://" + Stand.BUCKET + "/loupe/checkpoints/loupe-spot"));
        stand.create(request);
        awaitLine("loupe-spot", "ready");

        stand.rehearsal.interruptSpot("loupe-spot");
        Members ended = stand.ended("loupe-spot");

        assertThat(ended.objects("SecondaryStatusTransitions").stream().map(step -> step.needed("Status")))
                .containsExactly("Starting", "Downloading", "Training", "Interrupted", "Restarting", "Training", "Uploading", "Completed");
        assertThat(stand.client.s3("GET", "/" + Stand.BUCKET + "/loupe/checkpoints/loupe-spot/epoch", "").text()).isEqualTo("5\n");
    }

    @Test
    void machines_that_are_kept_warm_are_given_to_the_next_job_like_it() throws Exception {
        stand.script("echo done");
        Map<String, Object> first = Stand.job("loupe-warm-1");
        Stand.inside(first, "ResourceConfig").put("KeepAlivePeriodInSeconds", 600);
        stand.create(first);
        assertThat(stand.ended("loupe-warm-1").object("WarmPoolStatus").needed("Status")).isEqualTo("Available");

        stand.create(Stand.job("loupe-warm-2"));
        stand.ended("loupe-warm-2");

        assertThat(stand.describe("loupe-warm-1").object("WarmPoolStatus").needed("Status")).isEqualTo("Reused");
        assertThat(stand.describe("loupe-warm-1").object("WarmPoolStatus").needed("ReusedByJob")).isEqualTo("loupe-warm-2");
    }

    @Test
    void a_warm_pool_is_ended_by_keeping_it_for_no_time() throws Exception {
        stand.script("echo done");
        Map<String, Object> request = Stand.job("loupe-pool");
        Stand.inside(request, "ResourceConfig").put("KeepAlivePeriodInSeconds", 600);
        stand.create(request);
        stand.ended("loupe-pool");
        Map<String, ?> end = Map.of("TrainingJobName", "loupe-pool", "ResourceConfig", Map.of("KeepAlivePeriodInSeconds", 0));

        assertThat(stand.client.sageMaker("ListTrainingJobs", Map.of("WarmPoolStatusEquals", "Available")).json().objects("TrainingJobSummaries")).hasSize(1);
        assertThat(stand.client.sageMaker("UpdateTrainingJob", end).status()).isEqualTo(200);
        assertThat(stand.describe("loupe-pool").object("WarmPoolStatus").needed("Status")).isEqualTo("Terminated");
        assertThat(stand.client.sageMaker("UpdateTrainingJob", end).refusal())
                .isEqualTo("400 ValidationException: The training job loupe-pool has no warm pool that could be updated.");
    }

    @Test
    void a_job_sees_nothing_of_this_machines_environment_and_leaves_nothing_of_its_folder() throws Exception {
        stand.script("env | cut -d= -f1 | grep -E '^(AWS_SECRET|AWS_ACCESS|LOUPE_DATASETS|USER|SSH)' || echo clean");
        stand.create(Stand.job("loupe-clean"));
        stand.ended("loupe-clean");

        assertThat(stand.lines("loupe-clean")).containsExactly("clean");
        assertThat(Files.exists(folder.resolve("hosts/loupe-clean"))).isFalse();
    }

    @Test
    void closing_ends_what_runs() throws Exception {
        stand.script("echo $$", "sleep 300");
        stand.create(Stand.job("loupe-left"));
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20)).ignoreExceptions().until(() -> !stand.lines("loupe-left").isEmpty());
        long process = Long.parseLong(stand.lines("loupe-left").getFirst());

        stand.rehearsal.close();

        await().atMost(Duration.ofSeconds(10)).until(() -> ProcessHandle.of(process).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void a_rehearsal_that_begins_again_knows_its_jobs_and_what_they_said() throws Exception {
        stand.script("echo '[Epoch 0] Validation: accuracy=0.5'");
        stand.create(Stand.job("loupe-past"));
        Members before = stand.ended("loupe-past");
        stand.close();

        stand = new Stand(folder);

        assertThat(stand.describe("loupe-past")).isEqualTo(before);
        assertThat(stand.lines("loupe-past")).containsExactly("[Epoch 0] Validation: accuracy=0.5");
        assertThat(stand.create(Stand.job("loupe-past")).refusal()).startsWith("400 ResourceInUse: ");
    }

    @Test
    void a_job_that_ran_when_the_rehearsal_was_closed_has_failed() throws Exception {
        stand.script("echo ready", "sleep 300");
        stand.create(Stand.job("loupe-cut"));
        awaitLine("loupe-cut", "ready");
        stand.close();

        stand = new Stand(folder);

        assertThat(stand.describe("loupe-cut").needed("FailureReason")).isEqualTo("InternalServerError: the rehearsal was closed.");
    }
}
