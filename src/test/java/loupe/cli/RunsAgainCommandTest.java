package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import loupe.cli.CommandLineFixture.Outcome;
import loupe.training.TrainingEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsAgainCommandTest {

    @TempDir
    private Path home;
    private CommandLineFixture line;
    private RunsFixture runs;

    @BeforeEach
    void setUp() throws Exception {
        line = new CommandLineFixture(home);
        runs = new RunsFixture(line);
        line.services.keepsRuns = true;
        line.services.events = List.of(RunsFixture.batches(0), RunsFixture.epoch(0, 0.75), RunsFixture.batches(1), RunsFixture.epoch(1, 0.8),
                new TrainingEvent.Finished("ab0.1", 2));
        runs.finished("a", 0.1, 0.8);
    }

    @Test
    void a_run_is_trained_again_in_a_new_run_and_it_is_said_that_all_came_out_the_same() throws Exception {
        Outcome outcome = line.run("runs", "again", "a", "--log-interval", "0");

        assertThat(outcome).isEqualTo(new Outcome(0, """
                [Epoch 0] Training: accuracy=0.500000
                [Epoch 0] Validation: accuracy=0.750000
                [Epoch 1] Training: accuracy=0.500000
                [Epoch 1] Validation: accuracy=0.800000
                parameters sha256=ab0.1
                """, "Training the job of " + runs.folder("a") + " again. The run is kept in " + home.resolve("tiny-mnist") + ".\n"
                + "The same as in a, bit for bit: every figure, and the weights at the end (ab0.1).\n"));
        assertThat(line.services.jobs).containsExactly(runs.job(0.1));
    }

    @Test
    void where_it_came_out_otherwise_that_is_said_and_the_training_was_a_training_all_the_same() throws Exception {
        line.services.events = List.of(RunsFixture.batches(0), RunsFixture.epoch(0, 0.5), new TrainingEvent.Finished("cd", 2));

        Outcome outcome = line.run("runs", "again", "a", "--out", home.resolve("b").toString());

        assertThat(outcome.code()).isZero();
        assertThat(outcome.errLines()).last().isEqualTo("Not the same as in a: they part at the end of epoch 1. Nothing that a run records "
                + "explains it.");
        assertThat(line.services.runs).containsExactly(home.resolve("b"));
    }

    @Test
    void a_folder_that_holds_a_run_is_refused() throws Exception {
        assertThat(line.run("runs", "again", "a", "--out", runs.folder("a").toString())).isEqualTo(new Outcome(3, "",
                "--out: " + runs.folder("a") + " holds a run already. Name another folder.\n"));
        assertThat(line.run("runs", "again", "a", "--log-interval", "-1").code()).isEqualTo(2);
    }
}
