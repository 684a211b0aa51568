package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import loupe.storage.JsonText;
import loupe.storage.LocalJobFile;
import loupe.storage.RunLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalModeTrainingTest {

    @TempDir
    private Path home;
    private CloudFixture cloud;

    @BeforeEach
    void setUp() throws Exception {
        cloud = new CloudFixture(home);
    }

    @AfterEach
    void tearDown() {
        cloud.close();
    }

    private CommandLineFixture.Outcome local(String... more) {
        List<String> words = new ArrayList<>(List.of("train", "--network", "mlp", "--data", "mnist", "--epochs", "2", "--instance-type", "local"));
        words.addAll(List.of(more));
        return cloud.run(words.toArray(String[]::new));
    }

    @Test
    void a_dry_run_starts_nothing_and_shows_the_job() throws Exception {
        CommandLineFixture.Outcome shown = local("--name", "dry", "--dry-run", "--json");

        assertThat(shown.code()).isEqualTo(2);
        assertThat(shown.errLines()).last().isEqualTo("Nothing was started. Without --dry-run, local mode trains on this machine, and costs nothing.");
        Map<String, Object> job = JsonText.object(shown.outLines().getLast(), "the last line");
        assertThat(job).containsEntry("dryRun", true).containsEntry("name", "dry").containsEntry("instances", 1L).containsKey("hyperparameters");
        assertThat(home.resolve("jobs")).doesNotExist();
    }

    @Test
    void a_dry_run_that_was_agreed_to_is_done() {
        assertThat(local("--dry-run", "--yes").code()).isZero();
        assertThat(home.resolve("jobs")).doesNotExist();
    }

    @Test
    void what_changes_nothing_on_this_machine_is_named() {
        assertThat(local("--dry-run", "--spot", "--role", "any", "--region", "eu-central-1", "--detach").errLines()).contains(
                "In local mode, which asks nothing of AWS and trains for as long as this command runs, this changes nothing: --spot, --role, --region, --detach.");
        assertThat(local("--dry-run").err()).doesNotContain("changes nothing");
    }

    @Test
    void a_name_that_leads_out_of_the_jobs_folder_is_refused() {
        CommandLineFixture.Outcome refused = local("--name", "../outside");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.errLines()).last().isEqualTo(
                "--name: \"../outside\" must be 1 to 63 letters, digits and hyphens, with a letter or a digit first and last.");
        assertThat(home.resolve("outside")).doesNotExist();
    }

    private LocalJobFile brokenOff(boolean completed) throws Exception {
        LocalJobFile file = new LocalJobFile("loupe-half", 1, home.resolve("jobs/loupe-half"), home.resolve("model"), completed);
        file.write();
        Files.createDirectories(file.first().run().resolve("checkpoints"));
        CommandLineFixture.Outcome shown = local("--dry-run", "--json");
        Map<String, Object> settings = new TreeMap<>();
        ((Map<?, ?>) JsonText.object(shown.outLines().getLast(), "the last line").get("hyperparameters")).forEach((name, value) -> settings.put(name.toString(), value));
        Files.writeString(Files.createDirectories(file.first().root().resolve("input/config")).resolve("hyperparameters.json"), JsonText.line(settings));
        return file;
    }

    @Test
    void a_place_that_has_a_model_already_is_refused() throws Exception {
        brokenOff(true);

        CommandLineFixture.Outcome refused = local("--out", home.resolve("model").toString());

        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.errLines()).last().isEqualTo("--out: " + home.resolve("model") + " holds a run or a model already. Name another folder.");
        CommandLineFixture.Outcome resumed = cloud.line.run("runs", "resume", home.resolve("model").toString());
        assertThat(resumed.code()).isZero();
        assertThat(resumed.errLines()).last().isEqualTo("The job loupe-half is finished; its model is in " + home.resolve("model") + ".");
    }

    @Test
    void a_job_that_broke_off_does_not_go_on_as_another_one() throws Exception {
        LocalJobFile file = brokenOff(false);
        String out = file.out().toString();

        assertThat(local("--out", out, "--lr", "0.5").errLines()).last().asString().startsWith("The job of " + out + " was begun otherwise: learning_rate was ")
                .endsWith(" and is 0.5. Ask for it as before, and it goes on; or name another --out.");
        assertThat(local("--out", out, "--instances", "2", "--engine", "mxnet").errLines()).last().isEqualTo("The job of " + out
                + " was begun otherwise: --instances was 1 and is 2. Ask for it as before, and it goes on; or name another --out.");
        assertThat(local("--out", out, "--name", "loupe-other").errLines()).last().isEqualTo("--name: the job of " + out
                + " is called loupe-half. Leave --name away to go on with it, or name another --out.");
    }

    @Test
    void a_job_that_another_loupe_works_on_is_left_alone() throws Exception {
        LocalJobFile file = brokenOff(false);
        Files.createDirectories(file.folder().resolve("channels/job"));

        try (RunLock _ = RunLock.take(file.folder())) {
            assertThat(cloud.line.run("runs", "resume", file.first().run().toString()).errLines()).last().isEqualTo("The run in " + file.folder()
                    + " is being trained by another Loupe. Wait until it ends, or stop it there.");
        }
    }

    @Test
    void a_name_that_a_job_has_already_is_refused_and_the_job_keeps_its_files() throws Exception {
        Path job = Files.createDirectories(home.resolve("jobs/again"));
        Files.createDirectories(job.resolve("algo-1"));

        CommandLineFixture.Outcome refused = local("--name", "again");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.errLines()).last().isEqualTo("There is a job \"again\" already, in " + job + ". Take another --name.");
        assertThat(job.resolve("channels")).doesNotExist();
    }

    private static void saysWhyNot(CommandLineFixture.Outcome refused, String name) throws Exception {
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.outLines()).hasSize(1);
        assertThat(JsonText.object(refused.outLines().getFirst(), "it")).isEqualTo(Map.of("name", name, "metrics", Map.of(), "failureReason", refused.errLines().getLast()));
        assertThat(refused.out()).contains("\"arn\":null", "\"status\":null", "\"secondaryStatus\":null", "\"billableSeconds\":null", "\"modelUri\":null");
    }

    @Test
    void whatever_is_refused_is_one_object_in_json_as_in_the_cloud() throws Exception {
        LocalJobFile half = brokenOff(false);
        Files.createDirectories(home.resolve("jobs/again/algo-1"));

        saysWhyNot(local("--name", "a_b", "--json"), "a_b");
        saysWhyNot(local("--name", "again", "--json"), "again");
        saysWhyNot(local("--out", half.out().toString(), "--lr", "0.5", "--json"), "loupe-half");
        saysWhyNot(local("--out", half.out().toString(), "--name", "loupe-other", "--json"), "loupe-other");
    }

    @Test
    void bad_input_and_a_job_that_is_finished_already_keep_to_the_same_form() throws Exception {
        brokenOff(true);

        CommandLineFixture.Outcome bad = local("--out", home.resolve("model").toString(), "--json");
        assertThat(bad.code()).isEqualTo(3);
        assertThat(bad.out()).isEmpty();
        CommandLineFixture.Outcome finished = cloud.line.run("runs", "resume", home.resolve("model").toString(), "--json");
        assertThat(finished.code()).isZero();
        assertThat(JsonText.object(finished.outLines().getLast(), "it")).containsEntry("name", "loupe-half").containsEntry("status", "Completed")
                .containsEntry("modelUri", home.resolve("model").toUri().toString());
    }
}
