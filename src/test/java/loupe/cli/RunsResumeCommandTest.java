package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import loupe.cli.CommandLineFixture.Outcome;
import loupe.storage.RunFolder;
import loupe.storage.RunSite;
import loupe.training.DataRef;
import loupe.training.Start;
import loupe.training.Site;
import loupe.training.TrainingEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsResumeCommandTest {

    @TempDir
    private Path home;
    private CommandLineFixture line;
    private RunsFixture runs;

    @BeforeEach
    void setUp() throws Exception {
        line = new CommandLineFixture(home);
        runs = new RunsFixture(line);
        line.services.events = List.of(RunsFixture.epoch(0, 0.75), RunsFixture.batches(1), RunsFixture.epoch(1, 0.8),
                new TrainingEvent.Finished("ab12", 2));
    }

    @Test
    void a_run_that_broke_off_goes_on_and_prints_the_lines_of_train_from_there() throws Exception {
        runs.brokenOff("a", 0.1);

        Outcome outcome = line.run("runs", "resume", "a", "--log-interval", "10");

        assertThat(outcome).isEqualTo(new Outcome(0, """
                [Epoch 0] Training: accuracy=0.500000
                [Epoch 0] Validation: accuracy=0.750000
                [Epoch 1 Batch 10] Training: accuracy=0.500000, 40.00 samples/s
                [Epoch 1] Training: accuracy=0.500000
                [Epoch 1] Validation: accuracy=0.800000
                parameters sha256=ab12
                """, "Going on with the run in " + runs.folder("a") + " after batch 10 of 20.\n"));
        assertThat(line.services.resumed).containsExactly(runs.folder("a"));
        assertThat(line.services.jobs).containsExactly(runs.job(0.1));
    }

    @Test
    void its_folder_names_it_too_and_json_is_an_event_a_line() throws Exception {
        runs.brokenOff("a", 0.1);

        Outcome outcome = line.run("runs", "resume", runs.folder("a").toString(), "--json");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.outLines()).hasSize(5).first().asString().startsWith("{\"event\":\"started\"");
    }

    @Test
    void a_run_of_several_containers_of_this_machine_goes_on_in_as_many() throws Exception {
        RunFolder run = runs.brokenOff("a", 0.1);
        RunSite.of(new Site.LocalMode(2)).write(run.path());

        assertThat(line.run("runs", "resume", "a").code()).isZero();

        assertThat(line.services.together).containsExactly(2);
        assertThat(line.services.resumed).hasSize(1);
    }

    @Test
    void a_run_of_several_instances_in_the_cloud_does_not_go_on_alone() throws Exception {
        RunFolder run = runs.brokenOff("a", 0.1);
        RunSite.of(new Site.SageMaker("ml.m5.large", 2)).write(run.path());

        assertThat(line.run("runs", "resume", "a")).isEqualTo(new Outcome(3, "", "The run in " + runs.folder("a") + " was trained by 2 instances together, and each step"
                + " of one alone would be another one. Train it anew on 2 instances.\n"));
        assertThat(line.services.resumed).isEmpty();
    }

    @Test
    void a_finished_run_says_so_and_ends_with_0() throws Exception {
        runs.finished("a", 0.1, 0.8);

        assertThat(line.run("runs", "resume", "a")).isEqualTo(new Outcome(0, "", "The run in " + runs.folder("a")
                + " is finished (2 epochs, validation accuracy 0.800000); there is nothing left to train.\n"));
        assertThat(line.services.resumed).isEmpty();
    }

    @Test
    void a_run_without_a_whole_checkpoint_goes_on_from_its_start_and_says_so() throws Exception {
        RunFolder.create(runs.folder("a"), runs.job(0.1));

        assertThat(line.run("runs", "resume", "a").err()).isEqualTo("Going on with the run in " + runs.folder("a")
                + " from its start: it has no whole checkpoint yet.\n");
    }

    @Test
    void a_checkpoint_cut_in_half_is_told() throws Exception {
        RunFolder run = runs.brokenOff("a", 0.1);
        Path file = run.path().resolve("checkpoints/000010.safetensors");
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 50));

        assertThat(line.run("runs", "resume", "a").errLines()).hasSize(2).first().asString()
                .startsWith("The checkpoint after 10 batches is damaged and is passed over: " + file);
    }

    @Test
    void pictures_that_moved_are_found_by_their_name_and_hash() throws Exception {
        runs.brokenOff("a", 0.1);
        Path before = home.resolve("elsewhere");
        RunFolder.open(runs.folder("a")).withData(new DataRef("mnist", before.toString(), runs.job(0.1).data().sha256()));

        Outcome outcome = line.run("runs", "resume", "a");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.errLines()).first().isEqualTo("The pictures of the run are in " + home.resolve("mnist") + " now.");
        assertThat(RunFolder.open(runs.folder("a")).job()).isEqualTo(runs.job(0.1));
    }

    @Test
    void pictures_that_are_nowhere_are_named() throws Exception {
        runs.brokenOff("a", 0.1);
        DataRef gone = new DataRef("stamps", home.resolve("stamps").toString(), "0123456789abcdef");
        RunFolder.open(runs.folder("a")).withData(gone);

        assertThat(line.run("runs", "resume", "a")).isEqualTo(new Outcome(3, "", "The pictures of the run, stamps (0123456789ab), are not "
                + "found. " + home.resolve("stamps") + " does not exist. Put them back, and resume again.\n"));
    }

    @Test
    void pictures_that_are_others_now_are_not_trained_on() throws Exception {
        runs.brokenOff("a", 0.1);
        String before = Start.brief(runs.job(0.1).data().sha256());
        String now = Start.brief(line.writeData("mnist", 28, 4).sha256());

        assertThat(line.run("runs", "resume", "a")).isEqualTo(new Outcome(3, "", "The pictures of the run, mnist (" + before
                + "), are not found. " + home.resolve("mnist") + " holds other pictures now (" + now + "). Put them back, and resume again.\n"));
        assertThat(line.services.resumed).isEmpty();
    }

    @Test
    void another_engine_version_than_at_the_start_is_told() throws Exception {
        RunFolder run = runs.brokenOff("a", 0.1);
        line.services.engineVersion = "Fake 2";

        assertThat(line.run("runs", "resume", "a").errLines()).last().isEqualTo("The run began on Fake 1 and goes on on Fake 2; its numbers "
                + "need not be to the last digit those of a run that never broke off.");
        assertThat(run.events()).isNotEmpty();
    }

    @Test
    void no_such_run_is_said_with_where_it_was_looked_for() {
        assertThat(line.run("runs", "resume", "nothing")).isEqualTo(new Outcome(3, "", "There is no run \"nothing\": neither that folder nor "
                + "one of that name in " + home.resolve("learner/runs") + ". See \"loupe runs list\".\n"));
    }

    @Test
    void a_newer_loupe_s_run_says_why_it_does_not_open() throws Exception {
        RunFolder run = runs.brokenOff("a", 0.1);
        Path job = run.path().resolve("job.json");
        Files.writeString(job, Files.readString(job).replace("\"format\" : 1,\n  \"network\"", "\"format\" : 2,\n  \"network\""));

        assertThat(line.run("runs", "resume", "a")).isEqualTo(new Outcome(3, "", job + " was written by a newer Loupe (format 2; this one "
                + "reads 1). Update Loupe, or use a file that this version wrote.\n"));
    }
}
