package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import loupe.data.BadInputException;
import loupe.network.Parameters;
import loupe.training.TrainerState;
import loupe.training.TrainingEvent;
import loupe.training.TrainingJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtensionTest {

    @TempDir
    private Path folder;
    private RunFolder run;

    @BeforeEach
    void open() throws Exception {
        run = RunFolder.create(folder.resolve("short"), Samples.job(Samples.TINY, 1));
        run.append(Samples.started(1, 10));
        run.checkpoints().saveWeights(0, Samples.weights(1));
        run.checkpoints().saveWeights(10, Samples.weights(2));
        run.checkpoints().saveState(new TrainerState(10, 5, 4, 1, new Parameters(List.of())));
        run.append(new TrainingEvent.BatchesDone(0, 1, List.of(new TrainingEvent.Batch(1, 0.5f)), 1));
        run.append(Samples.epoch(0, 0.75));
    }

    private void finish() throws Exception {
        run.append(new TrainingEvent.Finished("ab", 1));
    }

    @Test
    void the_longer_run_has_all_that_the_finished_one_has_and_goes_on_after_it() throws Exception {
        finish();
        RunFolder longer = new Extension(run, 2).into(folder.resolve("long"));

        TrainingJob job = Samples.job(Samples.TINY, 3);
        assertThat(longer.job()).isEqualTo(job);
        assertThat(longer.checkpoints().steps()).containsExactly(0L, 10L);
        assertThat(longer.checkpoints().weights(10).sha256()).isEqualTo(Samples.weights(2).sha256());
        assertThat(longer.mark()).isEqualTo(new RunMark(false, "trained on from short"));
        Resumption resumption = Resumption.of(longer);
        assertThat(resumption.step()).isEqualTo(10);
        assertThat(resumption.steps()).contains(30L);
        assertThat(resumption.started()).map(TrainingEvent.Started::job).contains(job);
        assertThat(run.job()).isEqualTo(Samples.job(Samples.TINY, 1));
        assertThat(run.ended()).isPresent();
    }

    @Test
    void a_run_that_is_not_finished_is_to_be_resumed_first() {
        assertThatThrownBy(() -> new Extension(run, 1).job()).isInstanceOf(BadInputException.class)
                .hasMessage("The run in " + run.path() + " is not finished. Resume it first.");
    }

    @Test
    void no_epochs_and_too_many_are_refused() throws Exception {
        finish();
        assertThatThrownBy(() -> new Extension(run, 0).job()).hasMessage("There must be more than 0 epochs to train on, not 0.0.");
        assertThatThrownBy(() -> new Extension(run, 20_000).job()).hasMessage("Epochs must be from 1 to 10000, not 20001.");
    }

    @Test
    void without_a_whole_checkpoint_there_is_nothing_to_go_on_from_and_nothing_is_made() throws Exception {
        finish();
        java.nio.file.Files.delete(run.path().resolve("checkpoints/000010.state.safetensors"));

        assertThatThrownBy(() -> new Extension(run, 1).into(folder.resolve("long"))).isInstanceOf(BadInputException.class)
                .hasMessage("The run in " + run.path() + " keeps no whole checkpoint to go on from.");
        assertThat(folder.resolve("long")).doesNotExist();
    }
}
