package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import loupe.storage.JsonText;
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
    void a_name_that_leads_out_of_the_jobs_folder_is_refused() {
        CommandLineFixture.Outcome refused = local("--name", "../outside");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.errLines()).last().isEqualTo(
                "--name: \"../outside\" must be 1 to 63 letters, digits and hyphens, with a letter or a digit first and last.");
        assertThat(home.resolve("outside")).doesNotExist();
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
}
