package loupe.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import loupe.cloud.rehearsal.Fault;
import loupe.cloud.rehearsal.Rehearsal;
import loupe.storage.CloudLedger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks a stand-in for AWS through AWS's own library. */
class CloudTest {

    private static final String BUCKET = "sagemaker-us-west-2-000000000000";
    private static final String SCRIPT = """
            echo '[Epoch 0] Validation: accuracy=0.5'
            echo '[Epoch 1] Validation: accuracy=0.75'
            echo weights > $SAGEMAKER_BASE_DIR/model/weights
            echo 'parameters sha256=ab'
            """;

    @TempDir
    private Path folder;
    private Rehearsal rehearsal;
    private Cloud cloud;
    private final Told told = new Told();

    private static class Told implements Follower.Listener {
        final List<String> states = new ArrayList<>();
        final List<String> lines = new ArrayList<>();
        final List<String> troubles = new ArrayList<>();
        int recovered;

        @Override
        public void state(JobState state) {
            states.add(state.status());
        }

        @Override
        public void line(String host, String line) {
            lines.add(host + " " + line);
        }

        @Override
        public void trouble(AwsFault fault) {
            troubles.add(fault.getMessage());
        }

        @Override
        public void recovered() {
            recovered++;
        }
    }

    @BeforeEach
    void setUp() throws Exception {
        rehearsal = Rehearsal.start(folder, 0);
        cloud = TestClouds.at(rehearsal.environment());
    }

    @AfterEach
    void tearDown() {
        cloud.close();
        rehearsal.close();
    }

    private Store store() {
        return cloud.store(cloud.account(), BUCKET);
    }

    private void start(CloudJob job) {
        Store store = store();
        if (!store.isThere()) {
            assertThat(store.make()).isEmpty();
        }
        store.send(job.channels(), file -> { });
        cloud.trainings().start(job, MetricLines.NETWORK, "mark of " + job.name());
    }

    private JobState follow(String name) throws InterruptedException {
        return cloud.follower(MetricLines.NETWORK).follow(name, () -> false, told);
    }

    @Test
    void who_asks_is_known_before_anything_is_made() {
        assertThat(cloud.account()).isEqualTo(new Account("000000000000", "arn:aws:iam::000000000000:user/rehearsal", "us-west-2"));
        assertThat(cloud.account().bucket()).isEqualTo(BUCKET);
        assertThat(cloud.elsewhere()).containsExactly(rehearsal.endpoint().toString());
        assertThat(store().isThere()).isFalse();
    }

    @Test
    void a_file_is_uploaded_once() {
        Store store = store();
        store.make();
        List<String> sent = new ArrayList<>();
        CloudJob job = CloudJobs.job("loupe-once", CloudJobs.one());

        store.send(job.channels(), file -> sent.add(file.key()));
        store.send(job.channels(), file -> sent.add(file.key()));

        assertThat(sent).containsExactly("loupe/code/c0de/train.sh", "loupe/data/mnist/da7a/numbers");
    }

    @Test
    void a_training_is_followed_to_its_last_line_and_its_model_is_fetched() throws Exception {
        rehearsal.faults().keepLogsBack(true);
        start(CloudJobs.running("loupe-first", SCRIPT));

        JobState end = follow("loupe-first");

        assertThat(end.status()).isEqualTo("Completed");
        assertThat(end.metrics()).containsEntry("validation:accuracy", 0.75);
        assertThat(told.lines).containsExactly("algo-1 [Epoch 0] Validation: accuracy=0.5", "algo-1 [Epoch 1] Validation: accuracy=0.75",
                "algo-1 parameters sha256=ab");
        assertThat(told.troubles).isEmpty();
        assertThat(cloud.fetch(end.outcome().model().orElseThrow(), folder.resolve("model"))).isTrue();
        assertThat(folder.resolve("model/weights")).hasContent("weights\n");
        assertThat(cloud.fetch("s3://" + BUCKET + "/loupe/nothing.tar.gz", folder.resolve("none"))).isFalse();
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void an_answer_that_was_lost_makes_no_second_job() {
        CloudJob job = CloudJobs.running("loupe-lost", SCRIPT);
        start(job);

        assertThat(cloud.trainings().start(job, MetricLines.NETWORK, "mark of loupe-lost")).isEqualTo("arn:aws:sagemaker:us-west-2:000000000000:training-job/loupe-lost");
        assertThatThrownBy(() -> cloud.trainings().start(job, MetricLines.NETWORK, "another mark")).isInstanceOf(AwsFault.class)
                .hasMessageStartingWith("AWS could not start the training loupe-lost: Training job names must be unique");
        assertThat(cloud.trainings().named("loupe-lost")).hasSize(1);
    }

    @Test
    void a_failure_is_told_in_the_container_s_words() throws Exception {
        start(CloudJobs.running("loupe-failed", "echo 'There is no ink.' > $SAGEMAKER_BASE_DIR/output/failure; exit 3"));

        JobState end = follow("loupe-failed");

        assertThat(end.failed()).isTrue();
        assertThat(end.outcome().failure().orElseThrow()).contains("There is no ink.");
    }

    @Test
    void busy_services_lost_connections_and_expired_sign_ins_are_waited_out() throws Exception {
        start(CloudJobs.running("loupe-rough", SCRIPT));
        rehearsal.faults().order(Fault.EXPIRED_TOKEN, "DescribeTrainingJob", 2);
        rehearsal.faults().order(Fault.THROTTLED, "DescribeLogStreams", 1);
        rehearsal.faults().order(Fault.INTERNAL_ERROR, "GetLogEvents", 1);
        rehearsal.faults().order(Fault.CUT_CONNECTION, "DescribeTrainingJob", 1);

        JobState end = follow("loupe-rough");

        assertThat(end.completed()).isTrue();
        assertThat(end.metrics()).containsEntry("validation:accuracy", 0.75);
        assertThat(told.troubles).containsExactly("The credentials have expired. Sign in again, for example with \"aws sso login\".");
        assertThat(told.recovered).isEqualTo(1);
        assertThat(told.lines).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void a_sign_in_that_does_not_come_back_is_given_up_after_a_while() {
        start(CloudJobs.running("loupe-out", SCRIPT));
        rehearsal.faults().order(Fault.EXPIRED_TOKEN, "DescribeTrainingJob", 1_000);
        Follower impatient = new Follower(TestClouds.clients(new Endpoints(rehearsal.environment())), MetricLines.NETWORK, new Waiting(time -> { }, Duration.ZERO, Duration.ZERO), new Attention(true));

        assertThatThrownBy(() -> impatient.follow("loupe-out", () -> false, told)).isInstanceOf(AwsFault.class)
                .hasMessage("The credentials have expired. Sign in again, for example with \"aws sso login\".");
    }

    @Test
    void who_may_not_read_the_lines_follows_without_them() throws Exception {
        start(CloudJobs.running("loupe-blind", SCRIPT));
        rehearsal.faults().order(Fault.ACCESS_DENIED, "DescribeLogStreams", 1_000);

        JobState end = follow("loupe-blind");

        assertThat(end.completed()).isTrue();
        assertThat(end.metrics()).containsEntry("validation:accuracy", 0.75);
        assertThat(told.lines).isEmpty();
        assertThat(told.troubles).hasSize(1);
    }

    @Test
    void a_training_is_asked_to_stop_once_and_keeps_what_it_has() throws Exception {
        start(CloudJobs.running("loupe-long", """
                trap 'echo part > $SAGEMAKER_BASE_DIR/model/weights; exit 0' TERM
                echo ready
                while true; do sleep 0.05; done
                """));
        AtomicBoolean ready = new AtomicBoolean();
        Told listening = new Told() {
            @Override
            public void line(String host, String line) {
                super.line(host, line);
                ready.set(true);
            }
        };

        JobState end = cloud.follower(MetricLines.NETWORK).follow("loupe-long", ready::get, listening);

        assertThat(end.status()).isEqualTo("Stopped");
        assertThat(listening.troubles).isEmpty();
        assertThat(cloud.fetch(end.outcome().model().orElseThrow(), folder.resolve("part"))).isTrue();
        cloud.trainings().stop("loupe-long");
    }

    @Test
    void what_is_merely_good_to_know_stops_nothing() {
        assertThat(cloud.quotas().training("ml.m5.large", false)).contains(4);
        assertThat(cloud.quotas().training("ml.g5.xlarge", false)).contains(0);
        assertThat(cloud.prices().training("ml.m5.large", "us-west-2").orElseThrow().dollarsPerHour()).isEqualTo(0.12);
        rehearsal.faults().order(Fault.NOT_SUPPORTED, "ListServiceQuotas", 1_000);
        rehearsal.faults().order(Fault.ACCESS_DENIED, "GetProducts", 1_000);

        assertThat(cloud.quotas().training("ml.m5.large", false)).isEmpty();
        assertThat(cloud.prices().training("ml.m5.large", "us-west-2").orElseThrow().source())
                .isEqualTo("list price us-west-2 as noted in 2026-11, check aws.amazon.com/sagemaker/pricing");
        assertThat(cloud.prices().training("ml.r5.large", "us-west-2")).isEmpty();
    }

    @Test
    void a_bucket_is_there_even_where_aws_does_not_close_it() {
        rehearsal.faults().order(Fault.ACCESS_DENIED, "PutBucketPublicAccessBlock", 1_000);

        List<String> missing = store().make();

        assertThat(store().isThere()).isTrue();
        assertThat(missing).hasSize(1).first().asString().startsWith("The bucket is there, but AWS did not close it to the public: ");
    }

    @Test
    void what_was_asked_is_kept_without_what_was_sent() {
        cloud.account();
        rehearsal.faults().order(Fault.ACCESS_DENIED, "HeadBucket", 1);
        assertThatThrownBy(() -> store().isThere()).isInstanceOf(AwsFault.class);

        assertThat(cloud.calls().stream().map(call -> call.service() + " " + call.operation()).distinct()).containsExactly("Sts GetCallerIdentity", "S3 HeadBucket");
        assertThat(cloud.calls().getLast().answer()).startsWith("403");
        assertThat(cloud.calls().toString()).doesNotContain(TestClouds.KEY, TestClouds.SECRET, TestClouds.TOKEN);
    }

    @Test
    void an_endpoint_that_cannot_be_made_leaves_nothing_behind() throws Exception {
        store().make();
        Deployment wanted = new Deployment("loupe-e", "s3://" + BUCKET + "/loupe/models/none.tar.gz", new Deployment.Instance("ml.g5.xlarge"),
                CloudJobs.job("loupe", CloudJobs.one()).where());

        assertThatThrownBy(() -> cloud.hosting().deploy(wanted)).isInstanceOf(AwsFault.class);

        assertThat(cloud.hosting().named("")).isEmpty();
        assertThat(cloud.hosting().delete("loupe-e")).isEmpty();
    }

    @Test
    void what_an_endpoint_was_to_be_made_of_is_taken_back_where_the_service_fails_for_good() throws Exception {
        Deployment wanted = deployable("loupe-e");
        rehearsal.faults().order(Fault.INTERNAL_ERROR, "CreateEndpoint", 1_000);

        assertThatThrownBy(() -> cloud.hosting().deploy(wanted)).isInstanceOfSatisfying(AwsFault.class, fault -> assertThat(fault.kind()).isEqualTo(AwsFault.Kind.PASSING));

        assertThat(cloud.hosting().delete("loupe-e")).isEmpty();
    }

    @Test
    void what_another_has_made_by_the_same_name_stays() throws Exception {
        cloud.hosting().deploy(deployable("loupe-e"));

        assertThatThrownBy(() -> cloud.hosting().deploy(deployable("loupe-e"))).isInstanceOf(AwsFault.class)
                .hasMessage("AWS could not make the model loupe-e: Cannot create already existing model \"loupe-e\".");
        rehearsal.settled("loupe-e").get(30, TimeUnit.SECONDS);
        assertThat(cloud.hosting().delete("loupe-e")).containsExactly("endpoint loupe-e", "configuration loupe-e", "model loupe-e");
    }

    private Deployment deployable(String name) throws Exception {
        Store store = store();
        if (!store.isThere()) {
            store.make();
        }
        Channel archive = Channel.ofContent("model", "models", Map.of("model.tar.gz", Files.writeString(folder.resolve("model.tar.gz"), "model")));
        store.send(List.of(archive), file -> { });
        CloudJob.Surroundings where = new CloudJob.Surroundings(BUCKET, Rehearsal.ROLE, cloud.account().ownImage(),
                Map.of("loupe:user", cloud.account().user()));
        return new Deployment(name, "s3://" + BUCKET + "/" + archive.files().getFirst().key(), new Deployment.Serverless(2048), where);
    }

    @Test
    void the_stand_in_says_that_it_cannot_play_an_image_of_djl() throws Exception {
        Deployment plain = deployable("loupe-e");
        Deployment stock = new Deployment("loupe-e", plain.model(), plain.power(), plain.where(), Map.of("SERVING_LOAD_MODELS", "digits::PyTorch=file:///opt/ml/model/digits/"));

        assertThatThrownBy(() -> cloud.hosting().deploy(stock)).isInstanceOf(AwsFault.class)
                .hasMessage("AWS could not make the model loupe-e: The rehearsal plays Loupe's own image, which serves. It cannot play DJL's server, which is told by SERVING_LOAD_MODELS.");
    }

    @Test
    void why_an_endpoint_failed_is_in_the_list_too() throws Exception {
        cloud.hosting().deploy(deployable("loupe-e"));
        rehearsal.settled("loupe-e").get(30, TimeUnit.SECONDS);
        CloudInventory all = CloudInventory.of(cloud, cloud.account(), new CloudLedger(folder), said -> { });

        assertThat(all.asMap(cloud).get("endpoints").toString()).contains("status=Failed", "failureReason=The primary container for production variant");
    }

    @Test
    void what_was_just_asked_for_may_not_be_shown_yet_and_is_looked_for_again() throws Exception {
        start(CloudJobs.running("loupe-shy", SCRIPT));
        rehearsal.faults().order(Fault.NOT_SHOWN, "DescribeTrainingJob", 4);

        JobState end = follow("loupe-shy");

        assertThat(end.completed()).isTrue();
        assertThat(told.troubles).containsExactly("AWS does not show the training \"loupe-shy\" yet.");
        assertThat(told.recovered).as("AWS was heard all the time").isZero();
        assertThat(told.lines).hasSize(3);
    }

    @Test
    void one_that_is_to_stop_before_it_is_shown_is_asked_again_once_it_is() throws Exception {
        start(CloudJobs.running("loupe-shy", "trap 'echo part > $SAGEMAKER_BASE_DIR/model/weights; exit 0' TERM\nwhile true; do sleep 0.05; done\n"));
        rehearsal.faults().order(Fault.NOT_SHOWN, "StopTrainingJob", 2);
        rehearsal.faults().order(Fault.NOT_SHOWN, "DescribeTrainingJob", 3);

        JobState end = cloud.follower(MetricLines.NETWORK).follow("loupe-shy", () -> true, told);

        assertThat(end.status()).isEqualTo("Stopped");
    }

    @Test
    void a_training_that_nobody_has_made_is_given_up_after_a_while() {
        Waiting brief = new Waiting(time -> { }, Duration.ofMinutes(1), Duration.ofMillis(1));
        Follower follower = new Follower(TestClouds.clients(new Endpoints(rehearsal.environment())), MetricLines.NETWORK, brief, new Attention(true));

        assertThatThrownBy(() -> follower.follow("loupe-none", () -> false, told)).isInstanceOf(AwsFault.class)
                .hasMessage("There is no training \"loupe-none\" in this account and region.");
    }

    @Test
    void an_answer_that_was_lost_makes_no_second_job_even_where_the_first_is_not_shown_yet() {
        CloudJob job = CloudJobs.running("loupe-lost", SCRIPT);
        start(job);
        rehearsal.faults().order(Fault.NOT_SHOWN, "DescribeTrainingJob", 3);

        assertThat(cloud.trainings().start(job, MetricLines.NETWORK, "mark of loupe-lost")).isEqualTo("arn:aws:sagemaker:us-west-2:000000000000:training-job/loupe-lost");
    }

    @Test
    void an_endpoint_that_is_not_shown_yet_is_looked_for_again_and_a_tuning_that_nobody_has_made_is_given_up() throws Exception {
        List<String> said = new ArrayList<>();
        cloud.hosting().deploy(deployable("loupe-e"));
        rehearsal.faults().order(Fault.NOT_SHOWN, "DescribeEndpoint", 3);

        Hosting.State end = cloud.endpointFollower().follow("loupe-e", said::add);

        assertThat(end.failed()).as("nothing serves here").isTrue();
        assertThat(said.getFirst()).isEqualTo("AWS does not show the endpoint \"loupe-e\" yet. It is asked for again.");
        assertThatThrownBy(() -> cloud.tuningFollower().follow("loupe-none", () -> false, new Untold())).isInstanceOf(AwsFault.class)
                .hasMessage("There is no tuning \"loupe-none\" in this account and region.");
    }

    private static final class Untold implements TuningFollower.Listener {
        @Override
        public void state(Tunings.State state) {}

        @Override
        public void trial(Tunings.Trial trial) {}

        @Override
        public void trouble(AwsFault fault) {}
    }
}
