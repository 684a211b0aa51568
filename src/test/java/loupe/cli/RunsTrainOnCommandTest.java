package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import loupe.cli.CommandLineFixture.Outcome;
import loupe.network.InitialWeights;
import loupe.network.Parameters;
import loupe.storage.Extension;
import loupe.storage.RunFolder;
import loupe.training.TrainerState;
import loupe.training.TrainingEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsTrainOnCommandTest {

    @TempDir
    private Path home;
    private CommandLineFixture line;
    private RunsFixture runs;

    @BeforeEach
    void setUp() throws Exception {
        line = new CommandLineFixture(home);
        runs = new RunsFixture(line);
        line.services.events = List.of(RunsFixture.epoch(1, 0.8), RunsFixture.epoch(2, 0.85), new TrainingEvent.Finished("cd", 2));
    }

    @Test
    void a_finished_run_gets_more_epochs_in_a_run_of_its_own() throws Exception {
        RunFolder run = runs.finished("a", 0.1, 0.8);
        run.checkpoints().saveWeights(20, InitialWeights.of(RunsFixture.TINY, 1));
        run.checkpoints().saveState(new TrainerState(20, 10, 5, 1, new Parameters(List.of())));

        Outcome outcome = line.run("runs", "train-on", "a", "--more", "1");

        assertThat(outcome).isEqualTo(new Outcome(0, """
                [Epoch 1] Training: accuracy=0.500000
                [Epoch 1] Validation: accuracy=0.800000
                [Epoch 2] Training: accuracy=0.500000
                [Epoch 2] Validation: accuracy=0.850000
                parameters sha256=cd
                """, "Going on with the run in " + home.resolve("tiny-mnist") + " after batch 20 of 30.\n"));
        assertThat(line.services.resumed).containsExactly(home.resolve("tiny-mnist"));
        assertThat(line.services.jobs).containsExactly(new Extension(run, 1).job());
    }

    @Test
    void a_run_that_is_not_finished_is_to_be_resumed_first_and_nothing_is_made() throws Exception {
        runs.brokenOff("a", 0.1);

        assertThat(line.run("runs", "train-on", "a", "--more", "1")).isEqualTo(new Outcome(3, "", "The run in " + runs.folder("a")
                + " is not finished. Resume it first.\n"));
        assertThat(home.resolve("tiny-mnist")).doesNotExist();
    }

    @Test
    void how_many_epochs_more_must_be_said() throws Exception {
        runs.finished("a", 0.1, 0.8);

        assertThat(line.run("runs", "train-on", "a").code()).isEqualTo(2);
    }
}
