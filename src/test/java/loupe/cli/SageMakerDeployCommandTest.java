package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loupe.cloud.rehearsal.Rehearsal;
import loupe.storage.JsonText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SageMakerDeployCommandTest {

    @TempDir
    private Path home;
    private CloudFixture cloud;

    @BeforeEach
    void setUp() throws Exception {
        cloud = new CloudFixture(home);
        Files.writeString(home.resolve("one.json"), "{\"box\":[500,500],\"strokes\":[[[250,100],[250,400]]],\"width\":40}");
    }

    @AfterEach
    void tearDown() {
        assertThat(cloud.isDiscreet()).isTrue();
        cloud.close();
    }

    private CommandLineFixture.Outcome deploy(String... more) {
        List<String> words = new java.util.ArrayList<>(List.of("deploy", "--model", "mlp", "--role", Rehearsal.ROLE));
        words.addAll(List.of(more));
        return cloud.run(words.toArray(String[]::new));
    }

    @Test
    void it_is_shown_first_what_is_made_and_what_it_costs() throws Exception {
        CommandLineFixture.Outcome shown = deploy("--name", "loupe-e");

        assertThat(shown.code()).isEqualTo(2);
        assertThat(shown.out()).contains("\"CreateModel\"", "\"Image\" : \"000000000000.dkr.ecr.us-west-2.amazonaws.com/loupe:latest\"", "\"MemorySizeInMB\" : 3072")
                .contains("Price per second of answering with 3072 MB: 0.00006 dollars (price list of " + cloud.rehearsal.endpoint() + ", asked now).\n"
                        + "Worst cost: without a limit, but nothing while nobody asks: a thousand answers of a tenth of a second are 0.006 dollars; the bytes are paid for"
                        + " besides.\n");
        assertThat(deploy("--instance-type", "ml.m5.large").out())
                .contains("Price per hour: 0.12 dollars (price list of " + cloud.rehearsal.endpoint() + ", asked now).\nWorst cost: without a limit: ml.m5.large is"
                        + " paid for by the hour until the endpoint is deleted; a day of it is 2.88 dollars.\n");
        cloud.rehearsal.faults().order(loupe.cloud.rehearsal.Fault.ACCESS_DENIED, "GetProducts", 1_000);
        assertThat(JsonText.object(deploy("--instance-type", "ml.r5.large", "--json").outLines().getLast(), "it")).containsEntry("pricePerHour", "unknown")
                .containsEntry("cost", "Worst cost: without a limit: ml.r5.large is paid for by the hour until the endpoint is deleted.");
        assertThat(deploy("--name", "loupe-e").out()).contains("Price per second: unknown; see \"Serverless Inference\" at aws.amazon.com/sagemaker/pricing for 3072 MB.\n"
                + "Worst cost: unknown; paid for each answer by its milliseconds and memory, and for the bytes; nothing while nobody asks.\n");
        assertThat(cloud.ledger()).isEmpty();
    }

    @Test
    void a_network_answers_from_afar_and_is_deleted_with_all_that_belongs_to_it() throws Exception {
        CommandLineFixture.Outcome made = deploy("--name", "loupe-e", "--yes", "--create-bucket", "--serverless", "2048", "--json");
        assertThat(made.code()).isZero();
        assertThat(JsonText.object(made.outLines().getLast(), "it")).containsEntry("name", "loupe-e").containsEntry("status", "InService");

        CommandLineFixture.Outcome answer = cloud.run("predict", "--endpoint", "loupe-e", "--strokes", home.resolve("one.json").toString(), "--json");
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).isEqualTo("[{\"label\":7,\"probabilities\":[0.0,0.0,0.0,0.0,0.0,0.0,0.0,1.0,0.0,0.0]}]\n");
        assertThat(answer.errLines()).last().asString().matches("loupe-e answered after [0-9]+ ms\\.");

        assertThat(cloud.run("list").outLines()).containsExactly("endpoint  loupe-e  InService");
        assertThat(cloud.run("cleanup").code()).isEqualTo(2);
        assertThat(cloud.run("list").outLines()).hasSize(1);
        CommandLineFixture.Outcome cleaned = cloud.run("cleanup", "--yes");
        assertThat(cleaned.code()).isZero();
        assertThat(cleaned.outLines()).containsExactly("delete the endpoint loupe-e");
        assertThat(cloud.run("list", "--json").outLines()).last().isEqualTo("{\"jobs\":[],\"tuningJobs\":[],\"endpoints\":[],\"warmPools\":[]}");
        assertThat(cloud.run("cleanup", "--yes", "--json").outLines()).containsExactly("{\"dryRun\":false,\"steps\":[],\"failed\":[]}");
    }

    @Test
    void who_may_not_tag_deploys_without_tags() {
        cloud.rehearsal.faults().order(loupe.cloud.rehearsal.Fault.TAGS_DENIED, "CreateEndpointConfig", 1);

        CommandLineFixture.Outcome made = deploy("--name", "loupe-e", "--yes", "--create-bucket");

        assertThat(made.code()).isZero();
        assertThat(made.err()).contains("It is asked for once more without tags");
        assertThat(made.outLines()).last().isEqualTo("loupe-e InService");
    }

    @Test
    void the_stock_image_is_called_experimental_and_gets_the_small_jar() throws Exception {
        CommandLineFixture.Outcome without = deploy("--name", "loupe-e", "--stock-image");
        assertThat(without.code()).isEqualTo(3);
        assertThat(without.errLines()).last().isEqualTo("--stock-image needs " + home.resolve("bundle/loupe-serving.jar") + ", which \"mvn package\" makes.");

        Files.writeString(home.resolve("bundle/loupe-serving.jar"), "jar");
        CommandLineFixture.Outcome shown = deploy("--name", "loupe-e", "--stock-image");
        assertThat(shown.code()).isEqualTo(2);
        assertThat(shown.errLines()).contains(StockImage.EXPERIMENTAL);
        assertThat(shown.out()).contains("amazonaws.com/djl-inference:0.36.0-cpu-full\"", "\"SERVING_LOAD_MODELS\" : \"digits::PyTorch=file:///opt/ml/model/digits/\"");
        assertThat(deploy("--stock-image", "--image", "mine").errLines()).contains("--stock-image and --image exclude each other.");
    }

    @Test
    void an_endpoint_is_looked_after_from_its_last_use_on() throws Exception {
        assertThat(deploy("--name", "loupe-e").out()).contains("While Loupe's window is open, it deletes the endpoint 30 minutes after its last use, unless you prolong it there."
                + " It cannot while it is closed.\n");
        deploy("--name", "loupe-e", "--yes", "--create-bucket");
        assertThat(cloud.ledger().getLast().facts()).containsEntry("timed", "yes").containsEntry("elsewhere", cloud.rehearsal.endpoint().toString()).doesNotContainKey("used");

        cloud.run("predict", "--endpoint", "loupe-e", "--strokes", home.resolve("one.json").toString());

        assertThat(cloud.ledger().getLast().facts()).containsKey("used");
    }

    @Test
    void a_name_that_an_endpoint_has_already_is_refused_before_anything_is_made() throws Exception {
        deploy("--name", "loupe-e", "--yes", "--create-bucket");

        CommandLineFixture.Outcome again = deploy("--name", "loupe-e", "--yes", "--json");

        assertThat(again.code()).isEqualTo(2);
        assertThat(again.errLines()).last().isEqualTo("There is an endpoint loupe-e already in us-west-2. Take another --name.");
        assertThat(JsonText.object(again.outLines().getLast(), "it")).containsEntry("name", "loupe-e").containsEntry("failureReason", again.errLines().getLast());
        assertThat(deploy("--name", "loupe-e").errLines()).last().isEqualTo(
                "Nothing was asked for, and --yes would not do it: There is an endpoint loupe-e already in us-west-2. Take another --name.");
        assertThat(cloud.run("list").outLines()).containsExactly("endpoint  loupe-e  InService");
    }

    @Test
    void an_endpoint_that_is_not_there_is_told_of() {
        CommandLineFixture.Outcome outcome = cloud.run("predict", "--endpoint", "loupe-none", "--strokes", home.resolve("one.json").toString());

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.errLines()).last().isEqualTo("There is no endpoint loupe-none in this account and region. \"loupe sagemaker list\" shows those that live.");
    }

    @Test
    void a_request_that_is_too_long_is_not_sent() throws Exception {
        String drawing = "{\"box\":[500,500],\"strokes\":[[[250,100],[250,400]]],\"width\":40}";
        Files.writeString(home.resolve("many.json"), "[" + String.join(",", java.util.Collections.nCopies(1500, drawing)) + "]");

        CommandLineFixture.Outcome outcome = cloud.run("predict", "--endpoint", "loupe-e", "--strokes", home.resolve("many.json").toString());

        assertThat(outcome.code()).isEqualTo(3);
        assertThat(outcome.errLines()).last().asString().matches("These 1500 pictures make a request of [0-9]+ bytes, and the endpoint takes at most 4194304\\. Send fewer at a time\\.");
    }

    @Test
    void both_kinds_of_machines_at_once_are_refused() {
        assertThat(deploy("--serverless", "1024", "--instance-type", "ml.m5.large").errLines()).contains(
                "--serverless and --instance-type exclude each other. Name one of them, or none for --serverless 3072.");
        assertThat(deploy("--serverless", "1000").errLines()).contains("--serverless must be 1024, 2048, 3072, 4096, 5120 or 6144 megabytes, not 1000.");
    }

    @Test
    void what_is_somebody_else_s_is_not_touched() throws Exception {
        deploy("--name", "loupe-mine", "--yes", "--create-bucket");
        cloud.line.services.cloud.ledger().remove(entry -> true);

        assertThat(cloud.run("list").outLines()).containsExactly("endpoint  loupe-mine  InService");
        cloud.rehearsal.faults().order(loupe.cloud.rehearsal.Fault.NOT_SUPPORTED, "ListTags", 1_000);
        CommandLineFixture.Outcome cleaned = cloud.run("cleanup", "--yes");
        assertThat(cleaned.outLines()).isEmpty();
        assertThat(cleaned.errLines()).contains("AWS does not tell whose these are, so they are left alone: loupe-mine.");
    }

    @Test
    void a_policy_is_printed_for_an_account_that_is_named_without_asking() {
        assertThat(cloud.run("policy", "learner", "--account", "123456789012").out()).contains("arn:aws:iam::123456789012:role/LoupeSageMakerRole");
        assertThat(cloud.run("policy", "owner").errLines()).first().asString().contains("it must be one of role, role-trust, learner, not \"owner\"");
        assertThat(cloud.run("policy", "role", "--account", "12").errLines()).contains("--account: an account has 12 digits, and \"12\" has not.");
    }

    @Test
    void what_is_not_there_cannot_be_stopped_or_fetched() {
        assertThat(cloud.run("stop", "loupe-none").code()).isEqualTo(3);
        assertThat(cloud.run("fetch", "loupe-none").errLines()).last().isEqualTo("There is no training and no tuning \"loupe-none\" in us-west-2.");
        String longer = "loupe-a-name-that-is-too-long-for-any-tuning";
        assertThat(cloud.run("stop", longer).errLines()).as("a name that no tuning can have").last().isEqualTo("There is no training and no tuning \"" + longer + "\" in us-west-2.");
        assertThat(cloud.run("fetch", "no_name").errLines()).last().isEqualTo("There is no training and no tuning \"no_name\" in us-west-2.");
    }
}
