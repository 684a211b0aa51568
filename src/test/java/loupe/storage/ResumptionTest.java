package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import loupe.network.Parameters;
import loupe.training.TrainerState;
import loupe.training.TrainingEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumptionTest {

    private static final TrainingEvent.Started STARTED = Samples.started(3, 10);

    @TempDir
    private Path folder;
    private RunFolder run;

    @BeforeEach
    void setUp() throws Exception {
        run = RunFolder.create(folder, Samples.job(Samples.TINY, 3));
    }

    private static TrainingEvent.BatchesDone batches(int epoch, int first, int last) {
        return new TrainingEvent.BatchesDone(epoch, first,
                IntStream.rangeClosed(first, last).mapToObj(b -> new TrainingEvent.Batch(b, 0.5f)).toList(), epoch + last / 10.0);
    }

    private static TrainingEvent.CheckpointSaved told(int epoch, long step) {
        return new TrainingEvent.CheckpointSaved(epoch, step, Checkpoints.file(step));
    }

    private void keep(long step) throws Exception {
        run.checkpoints().saveWeights(step, Samples.weights(step));
        run.checkpoints().saveState(new TrainerState(step, step, 1, 0.5, new Parameters(List.of())));
    }

    private void tell(TrainingEvent... events) throws Exception {
        for (TrainingEvent event : events) {
            run.append(event);
        }
    }

    private void halve(String name) throws Exception {
        Path file = folder.resolve("checkpoints").resolve(name);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    }

    @Test
    void what_was_told_after_the_checkpoint_is_forgotten() throws Exception {
        keep(0);
        keep(12);
        tell(STARTED, told(0, 0), batches(0, 1, 10), Samples.epoch(0, 0.5), batches(1, 1, 2), batches(1, 3, 7), told(1, 12),
                new TrainingEvent.Failed("The light went out."));

        Resumption resumption = Resumption.of(run);

        assertThat(resumption).isEqualTo(new Resumption(12,
                List.of(STARTED, told(0, 0), batches(0, 1, 10), Samples.epoch(0, 0.5), batches(1, 1, 2), told(1, 12)), List.of()));
        assertThat(resumption.steps()).contains(30L);
    }

    @Test
    void a_bundle_is_cut_at_the_checkpoint() throws Exception {
        keep(4);
        tell(STARTED, batches(0, 1, 6));

        assertThat(Resumption.of(run).earlier()).containsExactly(STARTED, new TrainingEvent.BatchesDone(0, 1,
                batches(0, 1, 4).batches(), 0.6), told(0, 4));
    }

    @Test
    void an_epoch_that_ends_at_the_checkpoint_is_left_to_the_training_that_goes_on() throws Exception {
        keep(10);
        tell(STARTED, batches(0, 1, 10), Samples.epoch(0, 0.5), told(0, 10), batches(1, 1, 1));

        assertThat(Resumption.of(run).earlier()).containsExactly(STARTED, batches(0, 1, 10), told(0, 10));
    }

    @Test
    void a_checkpoint_cut_in_half_gives_way_to_the_one_before_and_is_told() throws Exception {
        keep(5);
        keep(10);
        tell(STARTED, batches(0, 1, 10), told(0, 5), told(0, 10));
        halve("000010.safetensors");

        Resumption resumption = Resumption.of(run);

        assertThat(resumption.step()).isEqualTo(5);
        assertThat(resumption.notes()).hasSize(1).first().asString()
                .startsWith("The checkpoint after 10 batches is damaged and is passed over: " + folder + "/checkpoints/000010.safetensors");
    }

    @Test
    void so_does_a_state_cut_in_half() throws Exception {
        keep(5);
        keep(10);
        halve("000010.state.safetensors");

        assertThat(Resumption.of(run).step()).isEqualTo(5);
    }

    @Test
    void weights_without_their_state_are_no_checkpoint_to_go_on_from() throws Exception {
        keep(5);
        run.checkpoints().saveWeights(10, Samples.weights(1));

        assertThat(Resumption.of(run)).isEqualTo(new Resumption(5, List.of(), List.of()));
    }

    @Test
    void a_run_without_any_checkpoint_goes_on_from_its_start() throws Exception {
        tell(STARTED, batches(0, 1, 3));

        assertThat(Resumption.of(run)).isEqualTo(new Resumption(0, List.of(STARTED), List.of()));
    }

    @Test
    void a_run_that_goes_on_keeps_what_came_before_and_nothing_after() throws Exception {
        keep(5);
        keep(10);
        tell(STARTED, batches(0, 1, 5), told(0, 5), batches(0, 6, 10), told(0, 10), new TrainingEvent.Stopped(10, "ab12", 1));
        halve("000010.safetensors");
        Files.createFile(folder.resolve("checkpoints/.000020.safetensors77.part"));
        Files.createFile(folder.resolve(".newest.safetensors77.part"));

        run.goOn(Resumption.of(run));

        assertThat(run.events()).containsExactly(STARTED, batches(0, 1, 5), told(0, 5));
        assertThat(run.checkpoints().steps()).containsExactly(5L);
        assertThat(folder.resolve("checkpoints")).isDirectoryNotContaining(file -> file.toString().endsWith(".part"));
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().endsWith(".part"));
        assertThat(folder.resolve("figures.json")).doesNotExist();
        assertThat(Resumption.of(run)).isEqualTo(new Resumption(5, run.events(), List.of()));
    }
}
