package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import loupe.cloud.rehearsal.Fault;
import loupe.cloud.rehearsal.Rehearsal;
import loupe.storage.CloudLedger;
import loupe.storage.JsonText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SageMakerTuneCommandTest {

    @TempDir
    private Path home;
    private CloudFixture cloud;

    @BeforeEach
    void setUp() throws Exception {
        cloud = new CloudFixture(home);
        Files.writeString(home.resolve("space.json"), """
                {"objective":"validation-accuracy","parameters":[{"name":"lr","type":"double","scale":"log","min":0.01,"max":0.3},
                {"name":"units","type":"int","min":16,"max":64}]}""");
    }

    @AfterEach
    void tearDown() {
        cloud.close();
    }

    private CommandLineFixture.Outcome tune(String... more) {
        List<String> words = new ArrayList<>(List.of("tune", "--space", home.resolve("space.json").toString(), "--strategy", "random", "--trials", "3", "--parallel", "2",
                "--network", "mlp", "--data", "mnist", "--instance-type", "ml.m5.large", "--role", Rehearsal.ROLE));
        words.addAll(List.of(more));
        return cloud.run(words.toArray(String[]::new));
    }

    @Test
    void it_is_shown_first_what_all_its_trainings_cost_at_worst() throws Exception {
        CommandLineFixture.Outcome shown = tune();

        assertThat(shown.code()).isEqualTo(2);
        assertThat(shown.out()).contains("\"Name\" : \"learning_rate\"", "\"validation\" : \"60\"", "\"sagemaker_program\" : \"train.sh\"")
                .contains("Worst cost: 0.36 dollars, for up to 3 trainings, each 1 x ml.m5.large for 3600 seconds, without storage.");
        assertThat(cloud.ledger()).isEmpty();
    }

    @Test
    void a_tuning_is_followed_and_its_best_model_is_fetched() throws Exception {
        CommandLineFixture.Outcome outcome = tune("--yes", "--create-bucket", "--name", "loupe-tune", "--json", "--out", home.resolve("best").toString());

        assertThat(outcome.code()).isZero();
        Map<String, Object> end = JsonText.object(outcome.outLines().getLast(), "the last line");
        assertThat(end).containsEntry("name", "loupe-tune").containsEntry("status", "Completed").containsEntry("trials", 3L);
        assertThat((List<?>) end.get("trainings")).hasSize(3);
        assertThat(home.resolve("best/weights")).hasContent("weights\n");
        assertThat(cloud.run("list").outLines()).contains("tuning    loupe-tune  Completed");
        assertThat(cloud.run("fetch", "loupe-tune", "--out", home.resolve("again").toString()).code()).isZero();
        assertThat(cloud.run("stop", "loupe-tune").errLines()).last().isEqualTo("loupe-tune is over already: Completed.");
    }

    @Test
    void a_tuning_of_which_every_training_fails_ends_with_one_object_that_has_no_best() throws Exception {
        cloud.script("echo 'There is no ink.' > $SAGEMAKER_BASE_DIR/output/failure; exit 4\n");

        CommandLineFixture.Outcome outcome = tune("--yes", "--create-bucket", "--name", "loupe-none", "--json");

        assertThat(outcome.code()).isEqualTo(4);
        assertThat(outcome.outLines()).hasSize(1);
        assertThat(JsonText.object(outcome.outLines().getLast(), "the last line")).containsEntry("name", "loupe-none").containsEntry("status", "Failed")
                .containsKey("failureReason");
        assertThat(outcome.out()).contains("\"best\":null");
    }

    @Test
    void a_name_that_a_tuning_has_already_is_refused_before_anything_is_asked_for() throws Exception {
        tune("--yes", "--create-bucket", "--name", "loupe-twice", "--detach");

        CommandLineFixture.Outcome again = tune("--yes", "--name", "loupe-twice", "--json");

        assertThat(again.code()).isEqualTo(2);
        assertThat(again.errLines()).last().isEqualTo("There is a tuning loupe-twice already in us-west-2. Take another --name.");
        assertThat(again.err()).doesNotContain("Uploading");
        assertThat(again.outLines()).hasSize(1);
        assertThat(JsonText.object(again.outLines().getLast(), "it")).containsEntry("name", "loupe-twice").containsEntry("failureReason", again.errLines().getLast());
        assertThat(tune("--name", "loupe-twice").errLines()).last().isEqualTo(
                "Nothing was asked for, and --yes would not do it: There is a tuning loupe-twice already in us-west-2. Take another --name.");
        cloud.rehearsal.faults().order(Fault.ACCESS_DENIED, "DescribeHyperParameterTuningJob", 1);
        assertThat(tune("--yes", "--name", "loupe-twice").errLines()).as("where it cannot be looked for, AWS says it").last().asString()
                .startsWith("AWS could not start the tuning loupe-twice: ");
        assertThat(cloud.ledger().stream().map(CloudLedger.Entry::name)).contains("loupe-twice");
    }

    @Test
    void this_machine_has_its_own_tuning() {
        assertThat(cloud.run("tune", "--space", "s", "--trials", "1", "--network", "mlp", "--data", "mnist", "--instance-type", "local").errLines())
                .contains("On this machine \"loupe tune\" searches with the same options.");
    }

    @Test
    void a_tuning_that_aws_does_not_show_yet_is_followed_all_the_same() {
        cloud.rehearsal.faults().order(Fault.NOT_SHOWN, "DescribeHyperParameterTuningJob", 4);

        CommandLineFixture.Outcome outcome = tune("--yes", "--create-bucket", "--name", "loupe-shy");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.errLines()).contains("AWS does not show the tuning \"loupe-shy\" yet. The tuning goes on; it is asked for again.", "loupe-shy: Completed");
    }
}
