package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import loupe.cloud.rehearsal.Fault;
import loupe.storage.CloudLedger;
import loupe.storage.JsonText;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SageMakerTrainCommandTest {

    private static final String NO_BUCKET = "There is no bucket " + CloudFixture.BUCKET + ". --create-bucket makes it: encrypted, closed to the public,"
            + " and what Loupe puts into it ends after 30 days. --bucket takes another one.";

    @TempDir
    private Path home;
    private CloudFixture cloud;

    @BeforeEach
    void setUp() throws Exception {
        cloud = new CloudFixture(home);
    }

    @AfterEach
    void tearDown() {
        assertThat(cloud.isDiscreet()).isTrue();
        cloud.close();
    }

    private static Map<String, Object> last(CommandLineFixture.Outcome outcome) throws Exception {
        return JsonText.object(outcome.outLines().getLast(), "the last line");
    }

    @Test
    void without_yes_it_is_shown_what_would_be_asked_uploaded_and_paid_and_nothing_is_made() throws Exception {
        CommandLineFixture.Outcome shown = cloud.train("--name", "loupe-shown");

        assertThat(shown.code()).isEqualTo(2);
        assertThat(shown.out()).contains("\"TrainingJobName\" : \"loupe-shown\"", "\"MaxRuntimeInSeconds\" : 3600", "\"batch_size\" : \"100\"");
        assertThat(shown.outLines().subList(shown.outLines().size() - 4, shown.outLines().size())).satisfiesExactly(
                line -> assertThat(line).matches("Upload: [0-9]+ bytes into s3://" + CloudFixture.BUCKET + "/loupe/; 0 of 9 files are there already\\."),
                line -> assertThat(line).isEqualTo("Price per hour and machine: 0.12 dollars (price list of " + cloud.rehearsal.endpoint() + ", asked now)."),
                line -> assertThat(line).isEqualTo("Worst cost: 0.12 dollars, for 1 x ml.m5.large for 3600 seconds, without storage."),
                line -> assertThat(line).isEqualTo("Quota: 4 of these machines at a time."));
        assertThat(shown.errLines()).endsWith("Account 000000000000 in us-west-2, asked as arn:aws:iam::000000000000:user/rehearsal.",
                "Nothing was asked for, and --yes would not do it: " + NO_BUCKET);
        assertThat(cloud.train("--create-bucket").errLines()).last().isEqualTo("Nothing was asked for. --yes does it.");
        assertThat(cloud.train("--create-bucket", "--dry-run", "--yes").errLines()).last().isEqualTo("Nothing was asked for, because of --dry-run.");
        assertThat(cloud.run("train", "--network", "mlp", "--data", "mnist", "--instance-type", "ml.g4dn.xlarge", "--role", loupe.cloud.rehearsal.Rehearsal.ROLE).errLines())
                .last().asString().startsWith("Nothing was asked for, and --yes would not do it: The account may run 0 of these machines at a time");
        assertThat(cloud.ledger()).isEmpty();
        assertThat(last(cloud.run("list", "--json"))).isEqualTo(Map.of("jobs", List.of(), "tuningJobs", List.of(), "endpoints", List.of(), "warmPools", List.of()));
    }

    @Test
    void what_would_be_done_is_one_object_in_json() throws Exception {
        CommandLineFixture.Outcome shown = cloud.train("--json");

        assertThat(shown.code()).isEqualTo(2);
        assertThat(shown.outLines()).hasSize(1);
        assertThat(last(shown)).containsEntry("dryRun", true).containsEntry("account", "000000000000").containsEntry("pricePerHour", 0.12)
                .containsEntry("worstCost", 0.12).containsEntry("quota", 4L).containsKeys("request", "uploads", "bytes");
    }

    @Test
    void a_dry_run_that_was_agreed_to_makes_nothing_and_is_done() throws Exception {
        assertThat(cloud.train("--dry-run", "--yes").code()).isZero();
        assertThat(cloud.ledger()).isEmpty();
    }

    @Test
    void what_nobody_tells_is_unknown_and_stops_nothing() {
        cloud.rehearsal.faults().order(Fault.NOT_SUPPORTED, "ListServiceQuotas", 1_000);
        cloud.rehearsal.faults().order(Fault.NOT_SUPPORTED, "GetProducts", 1_000);
        cloud.rehearsal.faults().order(Fault.NOT_SUPPORTED, "PutBucketPolicy", 1_000);
        cloud.rehearsal.faults().order(Fault.NOT_SUPPORTED, "PutBucketLifecycle", 1_000);

        CommandLineFixture.Outcome outcome = cloud.train("--yes", "--create-bucket", "--out", home.resolve("model").toString());

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).contains("Quota: unknown.", "list price us-west-2 as noted in");
    }

    @Test
    void who_may_not_tag_trains_without_tags_and_the_ledger_knows_whose_it_is() throws Exception {
        cloud.rehearsal.faults().order(Fault.TAGS_DENIED, "CreateTrainingJob", 1);

        CommandLineFixture.Outcome outcome = cloud.train("--yes", "--create-bucket", "--name", "loupe-bare", "--json");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).contains("is not authorized to perform: sagemaker:AddTags. It is asked for once more without tags: then only Loupe's ledger on this"
                + " machine knows whose it is.");
        assertThat(cloud.run("list").outLines()).containsExactly("training  loupe-bare  Completed");
        cloud.line.services.cloud.ledger().remove(entry -> true);
        assertThat(cloud.run("list").outLines()).as("without a tag nobody else knows it").isEmpty();
    }

    @Test
    void a_training_is_followed_to_its_end_and_its_model_is_fetched() throws Exception {
        CommandLineFixture.Outcome outcome = cloud.train("--yes", "--create-bucket", "--name", "loupe-first", "--out", home.resolve("model").toString(), "--json");

        assertThat(outcome.code()).isZero();
        assertThat(last(outcome)).containsEntry("name", "loupe-first").containsEntry("status", "Completed").containsEntry("secondaryStatus", "Completed")
                .containsEntry("arn", "arn:aws:sagemaker:us-west-2:000000000000:training-job/loupe-first")
                .containsEntry("metrics", Map.of("validation:accuracy", 0.75)).containsKey("billableSeconds")
                .containsEntry("modelUri", "s3://" + CloudFixture.BUCKET + "/loupe/jobs/loupe-first/output/model.tar.gz");
        assertThat(last(outcome)).containsOnlyKeys("name", "arn", "status", "secondaryStatus", "metrics", "billableSeconds", "modelUri");
        assertThat(outcome.outLines().getLast()).contains("\"failureReason\":null");
        assertThat(last(cloud.run("list", "--json")).get("jobs")).as("the same in a list, but for figures that lines alone tell")
                .asInstanceOf(InstanceOfAssertFactories.LIST).singleElement().isEqualTo(last(outcome));
        assertThat(home.resolve("model/weights")).hasContent("weights\n");
        assertThat(outcome.err()).contains("[Epoch 1] Validation: accuracy=0.75", "The model is in " + home.resolve("model") + ".");
        assertThat(cloud.ledger().stream().map(entry -> entry.kind() + " " + entry.name()))
                .containsExactly("BUCKET " + CloudFixture.BUCKET, "JOB loupe-first");
        assertThat(cloud.ledger().getLast().facts()).containsEntry("dollars", "0.12").containsKey("arn");
    }

    @Test
    void without_json_the_lines_of_the_training_are_the_result() {
        assertThat(cloud.train("--yes", "--create-bucket", "--name", "loupe-lines").outLines()).startsWith("[Epoch 0] Validation: accuracy=0.5",
                "[Epoch 1] Validation: accuracy=0.75", "parameters sha256=ab").hasSize(4).last().asString().startsWith("loupe-lines Completed validation:accuracy=0.75");
    }

    @Test
    void the_same_code_and_data_are_uploaded_once() {
        cloud.train("--yes", "--create-bucket", "--name", "loupe-one");
        List<String> uploads = cloud.train("--yes", "--name", "loupe-two").errLines().stream().filter(line -> line.startsWith("Uploading")).toList();

        assertThat(uploads).hasSize(2).allMatch(line -> line.startsWith("Uploading loupe/jobs/loupe-two/job/"));
    }

    @Test
    void no_bucket_is_made_without_consent() throws Exception {
        CommandLineFixture.Outcome outcome = cloud.train("--yes");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.errLines()).last().isEqualTo(NO_BUCKET);
        assertThat(cloud.ledger()).isEmpty();
    }

    @Test
    void a_name_that_is_taken_is_refused_and_the_first_job_stays_known() throws Exception {
        cloud.train("--yes", "--create-bucket", "--name", "loupe-twice");
        CommandLineFixture.Outcome second = cloud.train("--yes", "--name", "loupe-twice", "--json");

        assertThat(second.code()).isEqualTo(2);
        assertThat(second.errLines()).last().isEqualTo("There is a training loupe-twice already in us-west-2. Take another --name.");
        assertThat(last(second)).containsEntry("name", "loupe-twice").containsEntry("failureReason", second.errLines().getLast());
        cloud.rehearsal.faults().order(Fault.ACCESS_DENIED, "DescribeTrainingJob", 1);
        CommandLineFixture.Outcome third = cloud.train("--yes", "--name", "loupe-twice", "--json");
        assertThat(third.code()).as("where it cannot be looked for, AWS says it").isEqualTo(2);
        assertThat(third.errLines()).last().asString().startsWith("AWS could not start the training loupe-twice: Training job names must be unique");
        assertThat(last(third)).containsEntry("failureReason", third.errLines().getLast());
        assertThat(cloud.ledger().stream().map(CloudLedger.Entry::name)).contains("loupe-twice");
    }

    @Test
    void a_job_that_fails_fails_with_its_own_sentence() throws Exception {
        cloud.script("echo 'There is no ink.' > $SAGEMAKER_BASE_DIR/output/failure; exit 4\n");
        CommandLineFixture.Outcome outcome = cloud.train("--yes", "--create-bucket", "--name", "loupe-failed", "--json");

        assertThat(outcome.code()).isEqualTo(4);
        assertThat(last(outcome)).containsEntry("status", "Failed");
        assertThat(last(outcome).get("failureReason").toString()).contains("There is no ink.");
    }

    @Test
    void a_job_that_fails_without_a_word_is_told_by_its_last_line() throws Exception {
        cloud.script("echo 'before the fall'; exit 9\n");
        CommandLineFixture.Outcome outcome = cloud.train("--yes", "--create-bucket", "--name", "loupe-mute", "--json");

        assertThat(last(outcome)).containsEntry("failureReason", "AlgorithmError: the container did not say why; its last line was \"before the fall\", exit code: 9");
        assertThat(cloud.run("fetch", "loupe-mute", "--json").outLines().getLast()).contains("\"AlgorithmError: the container did not say why, exit code: 9\"");
        CommandLineFixture.Outcome stopped = cloud.run("stop", "loupe-mute", "--json");
        assertThat(stopped.code()).isEqualTo(2);
        assertThat(last(stopped)).containsEntry("name", "loupe-mute").containsEntry("status", "Failed");
    }

    @Test
    void a_place_that_has_a_model_already_is_refused_before_anybody_is_asked() throws Exception {
        Path model = java.nio.file.Files.createDirectories(home.resolve("model"));
        java.nio.file.Files.writeString(model.resolve("network.json"), "{}");

        CommandLineFixture.Outcome refused = cloud.train("--yes", "--create-bucket", "--out", model.toString(), "--json");

        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.errLines()).last().isEqualTo("--out: " + model + " holds a run or a model already. Name another folder.");
        assertThat(refused.err()).doesNotContain("Account ");
    }

    @Test
    void a_model_that_cannot_be_fetched_leaves_the_training_s_figures() throws Exception {
        cloud.rehearsal.faults().order(Fault.ACCESS_DENIED, "GetObject", 1);
        CommandLineFixture.Outcome outcome = cloud.train("--yes", "--create-bucket", "--name", "loupe-kept", "--out", home.resolve("model").toString(), "--json");

        assertThat(outcome.code()).isEqualTo(4);
        assertThat(last(outcome)).containsEntry("status", "Completed").containsEntry("metrics", Map.of("validation:accuracy", 0.75));
        assertThat(last(outcome).get("failureReason").toString()).startsWith("The model of loupe-kept cannot be fetched: AWS does not let this identity give s3://")
                .endsWith(" \"loupe sagemaker fetch loupe-kept\" tries again.");
        assertThat(outcome.err()).contains(last(outcome).get("failureReason").toString());
        assertThat(cloud.run("fetch", "loupe-kept", "--out", home.resolve("model").toString()).code()).isZero();
    }

    @Test
    void a_training_that_cannot_be_looked_at_is_told_by_name_and_arn() throws Exception {
        cloud.rehearsal.faults().order(Fault.ACCESS_DENIED, "DescribeTrainingJob", 1_000);
        CommandLineFixture.Outcome outcome = cloud.train("--yes", "--create-bucket", "--json");

        assertThat(outcome.code()).isEqualTo(4);
        assertThat(outcome.outLines()).hasSize(1);
        String name = cloud.ledger().getLast().name();
        assertThat(last(outcome)).containsEntry("name", name).containsEntry("arn", "arn:aws:sagemaker:us-west-2:000000000000:training-job/" + name)
                .containsEntry("failureReason", outcome.errLines().get(outcome.errLines().size() - 2).replace("Loupe could not finish: ", ""));
        assertThat(outcome.errLines()).last().isEqualTo("The training goes on without Loupe: \"loupe sagemaker list\" shows it, and \"loupe sagemaker fetch " + name
                + "\" gets its model in the end.");
    }

    @Test
    void what_was_asked_for_without_being_signed_in_is_not_there() throws Exception {
        cloud.rehearsal.faults().order(Fault.EXPIRED_TOKEN, "CreateTrainingJob", 1_000);
        CommandLineFixture.Outcome outcome = cloud.train("--yes", "--create-bucket", "--name", "loupe-late", "--json");
        assertThat(outcome.code()).isEqualTo(4);
        assertThat(last(outcome)).containsEntry("name", "loupe-late").doesNotContainKey("arn");
        assertThat(outcome.errLines()).last().isEqualTo("Nothing was made.");
        assertThat(cloud.ledger().stream().map(CloudLedger.Entry::name)).doesNotContain("loupe-late");
    }

    @Test
    void what_was_asked_for_and_never_answered_stays_known() throws Exception {
        cloud.rehearsal.faults().order(Fault.CUT_CONNECTION, "CreateTrainingJob", 1_000);
        CommandLineFixture.Outcome outcome = cloud.train("--yes", "--create-bucket", "--name", "loupe-unheard", "--json");

        assertThat(outcome.code()).isEqualTo(4);
        assertThat(last(outcome)).containsEntry("name", "loupe-unheard");
        assertThat(outcome.errLines()).last().isEqualTo("Whether there is loupe-unheard now is not known: \"loupe sagemaker list\" looks for it.");
        assertThat(cloud.ledger().stream().map(CloudLedger.Entry::name)).contains("loupe-unheard");
    }

    @Test
    void ctrl_c_stops_the_job_and_what_it_keeps_is_fetched() throws Exception {
        cloud.script("trap 'echo part > $SAGEMAKER_BASE_DIR/model/weights; exit 0' TERM\nwhile true; do sleep 0.05; done\n");
        cloud.line.signals = Runnable::run;
        CommandLineFixture.Outcome outcome = cloud.train("--yes", "--create-bucket", "--name", "loupe-stopped", "--json");

        assertThat(outcome.code()).isZero();
        assertThat(last(outcome)).containsEntry("status", "Stopped");
    }

    @Test
    void a_detached_job_goes_on_by_itself() throws Exception {
        CommandLineFixture.Outcome outcome = cloud.train("--yes", "--create-bucket", "--name", "loupe-alone", "--detach", "--json");

        assertThat(outcome.code()).isZero();
        assertThat(last(outcome)).containsEntry("name", "loupe-alone").containsKeys("arn", "status");
        cloud.rehearsal.endOf("loupe-alone").get(30, java.util.concurrent.TimeUnit.SECONDS);
        assertThat(cloud.run("fetch", "loupe-alone", "--out", home.resolve("later").toString()).code()).isZero();
        assertThat(home.resolve("later/weights")).hasContent("weights\n");
    }

    @Test
    void a_detached_job_that_cannot_be_looked_at_is_started_all_the_same() throws Exception {
        cloud.rehearsal.faults().order(Fault.ACCESS_DENIED, "DescribeTrainingJob", 1_000);
        CommandLineFixture.Outcome outcome = cloud.train("--yes", "--create-bucket", "--name", "loupe-alone", "--detach", "--json");

        assertThat(outcome.code()).isZero();
        assertThat(last(outcome)).containsEntry("status", "InProgress").containsEntry("arn", "arn:aws:sagemaker:us-west-2:000000000000:training-job/loupe-alone");
    }

    @Test
    void machines_that_the_account_may_not_run_are_refused_before_anything_is_uploaded() throws Exception {
        CommandLineFixture.Outcome outcome = cloud.run("train", "--network", "mlp", "--data", "mnist", "--instance-type", "ml.g4dn.xlarge", "--role",
                loupe.cloud.rehearsal.Rehearsal.ROLE, "--yes", "--create-bucket", "--json");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(last(outcome)).containsEntry("failureReason", outcome.errLines().getLast());
        assertThat(outcome.errLines()).last().isEqualTo("The account may run 0 of these machines at a time, and the job needs 1. Ask for more under Service"
                + " Quotas of the AWS console, or take another machine; ml.m5.large is usually allowed.");
        assertThat(cloud.ledger()).isEmpty();
    }

    @Test
    void nobody_who_is_signed_out_spends_anything() throws Exception {
        cloud.rehearsal.faults().order(Fault.EXPIRED_TOKEN, "GetCallerIdentity", 1_000);

        assertThat(cloud.train().code()).isEqualTo(2);
        CommandLineFixture.Outcome outcome = cloud.train("--yes", "--create-bucket", "--json");
        assertThat(outcome.code()).isEqualTo(4);
        assertThat(last(outcome)).containsEntry("failureReason", "The credentials have expired. Sign in again, for example with \"aws sso login\".");
        assertThat(outcome.errLines()).last().isEqualTo("Loupe could not finish: The credentials have expired. Sign in again, for example with \"aws sso login\".");
        assertThat(cloud.ledger()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "--instances 5 | --instances must be from 1 to 4, not 5.",
            "--max-runtime 7200 | --max-runtime must be at most 3600 seconds, not 7200; \"longestSeconds\" in cloud.json of Loupe's folder allows more.",
            "--max-runtime 10 | --max-runtime must be at least 60 seconds, not 10.",
            "--spot --keep-alive 60 | --spot and --keep-alive exclude each other: machines that AWS may take back are not kept.",
            "--bucket Ours | --bucket: \"Ours\" is no bucket's name. Such a name has 3 to 63 small letters, digits, hyphens and dots, with a letter or a digit first and last, no two dots beside each other, and is no address such as 10.0.0.1.",
            "--role admin | --role: \"admin\" is no role's ARN, such as arn:aws:iam::123456789012:role/LoupeSageMakerRole.",
            "--name a_b | --name: \"a_b\" must be 1 to 63 letters, digits and hyphens, with a letter or a digit first and last."})
    void wrong_wishes_are_refused_in_words(String words, String sentence) {
        List<String> all = new java.util.ArrayList<>(List.of("train", "--network", "mlp", "--data", "mnist", "--instance-type", "ml.m5.large"));
        all.addAll(words.contains("--role") ? List.of() : List.of("--role", loupe.cloud.rehearsal.Rehearsal.ROLE));
        all.addAll(List.of(words.split(" ")));
        CommandLineFixture.Outcome outcome = cloud.run(all.toArray(String[]::new));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.errLines()).contains(sentence);
    }

    @Test
    void machines_that_the_learner_does_not_allow_are_refused_before_aws_is_asked() {
        CommandLineFixture.Outcome outcome = cloud.run("train", "--network", "mlp", "--data", "mnist", "--instance-type", "ml.p4d.24xlarge",
                "--role", loupe.cloud.rehearsal.Rehearsal.ROLE, "--yes");

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.errLines()).contains("Machines of the family ml.p4d are not among those that may be taken; "
                + "\"families\" in cloud.json of Loupe's folder allows more.");
    }

    @Test
    void several_machines_train_with_mxnet_and_gpus_with_pytorch() {
        assertThat(cloud.train("--instances", "2").out()).contains("\"engine\" : \"mxnet\"", "\"InstanceCount\" : 2");
        assertThat(cloud.train("--instances", "2", "--engine", "pytorch").errLines()).last().isEqualTo(
                "--engine: several machines train together with MXNet. Take --engine mxnet, or one machine.");
        CommandLineFixture.Outcome gpu = cloud.run("train", "--network", "mlp", "--data", "mnist", "--instance-type", "ml.g5.xlarge", "--role",
                loupe.cloud.rehearsal.Rehearsal.ROLE);
        assertThat(gpu.out()).contains("\"engine\" : \"pytorch\"", "\"device\" : \"gpu\"", "\"EnableNetworkIsolation\" : false", "-gpu-");
    }

    @Test
    void a_cut_of_the_training_pictures_is_asked_for_as_on_this_machine() {
        assertThat(cloud.train("--validation", "10").out()).contains("\"validation\" : \"10\"");
        assertThat(cloud.run("train", "--network", "mlp", "--data", "mnist", "--instance-type", "local", "--validation", "10", "--dry-run").out())
                .contains("\"validation\" : \"10\"");
        assertThat(cloud.train("--validation", "120").errLines()).contains("The pictures for validation must be from 1 to fewer than the 120 training pictures, not 120.");
        assertThat(cloud.train("--validation", "40").errLines()).contains("A batch of 100 is more than the 80 training pictures of \"mnist\". Use a smaller batch.");
    }

    @Test
    void what_cannot_be_wished_for_is_one_object_in_json_and_bad_input_none() throws Exception {
        CommandLineFixture.Outcome misnamed = cloud.train("--name", "a_b", "--json");

        assertThat(misnamed.code()).isEqualTo(2);
        assertThat(misnamed.outLines()).hasSize(1);
        assertThat(last(misnamed)).containsEntry("name", "a_b").containsEntry("failureReason", misnamed.errLines().getFirst());
        CommandLineFixture.Outcome mistyped = cloud.train("--instances", "two", "--name", "loupe-typed", "--json");
        assertThat(mistyped.code()).isEqualTo(2);
        assertThat(mistyped.outLines()).as("what comes after the mistake is read too").hasSize(1);
        assertThat(last(mistyped)).containsEntry("name", "loupe-typed").containsEntry("failureReason", mistyped.errLines().getFirst());
        CommandLineFixture.Outcome none = cloud.run("stop", "loupe-none", "--json");
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.out()).isEmpty();
    }

    @Test
    void a_bundle_that_is_not_there_is_told_before_anybody_is_asked() {
        CommandLineFixture.Outcome outcome = cloud.train("--bundle", home.resolve("none").toString());

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.errLines()).last().isEqualTo("There is no bundle in " + home.resolve("none") + ".");
        assertThat(outcome.err()).doesNotContain("Account ");
    }

    @Test
    void a_recommender_s_help_speaks_of_recommenders() {
        assertThat(cloud.run("train", "--recommender", "mf", "--help").out()).contains("Factors of a vector; of knn how many neighbours", "How often every training rating is seen",
                "How strongly numbers are drawn to 0", "What dssm makes small.", "Share of the numbers that are left out", "What dssm divides cosines by",
                "What dssm is not told", "What dssm is told although", "the set's own cuts.", "Not here: a recommender learns").doesNotContain("training picture", "four IDX files");
    }

    @Test
    void a_start_that_is_no_shipped_network_goes_along() {
        cloud.line.services.models = name -> true;

        assertThat(cloud.train("--from", "mlp").out()).contains("\"from\" : \"at mlp\"");
    }

    @Test
    void recommenders_are_told_their_own_settings_and_movielens_terms_are_shown() {
        CommandLineFixture.Outcome outcome = cloud.run("train", "--recommender", "mf", "--data", "films", "--epochs", "3", "--instance-type", "ml.m5.large",
                "--role", loupe.cloud.rehearsal.Rehearsal.ROLE);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).contains("\"recommender\" : \"mf\"", "\"epochs\" : \"3\"", "\"split\" : \"u1\"", "\"validation:rmse\"");
        assertThat(cloud.run("train", "--recommender=mf", "--data", "films", "--instances", "2", "--instance-type", "ml.m5.large", "--role",
                loupe.cloud.rehearsal.Rehearsal.ROLE).errLines()).contains("A recommender trains on one instance, not on 2.");
    }

    @Test
    void a_training_that_aws_does_not_show_yet_is_followed_all_the_same() {
        cloud.rehearsal.faults().order(Fault.NOT_SHOWN, "DescribeTrainingJob", 4);

        CommandLineFixture.Outcome outcome = cloud.train("--yes", "--create-bucket", "--name", "loupe-shy");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.errLines()).contains("AWS does not show the training \"loupe-shy\" yet. The job goes on; it is asked for again.");
    }
}
