package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import loupe.data.BadInputException;
import loupe.network.InitialWeights;
import loupe.network.Parameters;
import loupe.network.Presets;
import loupe.training.CheckpointRule;
import loupe.training.TrainerState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {

    @TempDir
    private Path folder;

    @Test
    void weights_are_kept_by_step() throws Exception {
        Checkpoints checkpoints = new Checkpoints(folder);
        checkpoints.saveWeights(1_000_000, Samples.weights(1));
        checkpoints.saveWeights(0, Samples.weights(2));
        checkpoints.saveWeights(100, Samples.weights(3));
        assertThat(checkpoints.steps()).containsExactly(0L, 100L, 1_000_000L);
        assertThat(checkpoints.weights(100).sha256()).isEqualTo(Samples.weights(3).sha256());
        assertThat(folder.resolve(Checkpoints.file(100))).hasFileName("000100.safetensors").exists();
    }

    @Test
    void only_the_newest_two_states_are_kept_and_come_back_whole() throws Exception {
        Checkpoints checkpoints = new Checkpoints(folder);
        Parameters momenta = new Parameters(List.of(new Parameters.Array("2.weight.momentum", List.of(2), new float[] {1, 2})));
        for (long step : List.of(10L, 20L, 50L)) {
            checkpoints.saveWeights(step, Samples.weights(1));
            checkpoints.saveState(new TrainerState(step, 0.1 * step, 1.0 / 3, momenta));
        }
        assertThat(checkpoints.states()).containsExactly(20L, 50L);
        TrainerState state = checkpoints.state(50);
        assertThat(state.step()).isEqualTo(50);
        assertThat(state.lossSum()).isEqualTo(0.1 * 50);
        assertThat(state.rightSum()).isEqualTo(1.0 / 3);
        assertThat(state.optimizer().sha256()).isEqualTo(momenta.sha256());
    }

    @Test
    void an_optimiser_without_arrays_has_a_state_too() throws Exception {
        new Checkpoints(folder).saveState(new TrainerState(5, 1, 2, new Parameters(List.of())));
        assertThat(new Checkpoints(folder).state(5)).isEqualTo(new TrainerState(5, 1, 2, new Parameters(List.of())));
    }

    @Test
    void a_step_that_was_not_kept_is_said_so() {
        assertThatThrownBy(() -> new Checkpoints(folder).weights(7)).isInstanceOf(BadInputException.class)
                .hasMessage(folder.resolve("checkpoints/000007.safetensors") + " does not exist.");
    }

    @Test
    void weights_in_place_of_a_state_are_refused() throws Exception {
        Path file = folder.resolve("checkpoints/000007.state.safetensors");
        SafeTensors.write(file, Samples.weights(1), Map.of("rightSum", "1"));
        assertThatThrownBy(() -> new Checkpoints(folder).state(7)).isInstanceOf(BadInputException.class)
                .hasMessage(file + ": \"lossSum\" is missing or no number.");
    }

    @Test
    void the_newest_weights_are_replaced() throws Exception {
        Checkpoints checkpoints = new Checkpoints(folder);
        assertThat(checkpoints.newest()).isEmpty();
        checkpoints.saveNewest(Samples.weights(1));
        checkpoints.saveNewest(Samples.weights(2));
        assertThat(checkpoints.newest().orElseThrow().sha256()).isEqualTo(Samples.weights(2).sha256());
    }

    @Test
    void a_file_that_is_being_written_is_no_checkpoint() throws Exception {
        Files.createDirectories(folder.resolve("checkpoints"));
        Files.createFile(folder.resolve("checkpoints/.000100.safetensors123.part"));
        assertThat(new Checkpoints(folder).steps()).isEmpty();
    }

    @Test
    void a_lab_cnn_s_whole_run_stays_under_60_megabytes() throws Exception {
        Checkpoints checkpoints = new Checkpoints(folder);
        Parameters weights = InitialWeights.of(Presets.CNN, 1);
        checkpoints.saveWeights(0, weights);
        checkpoints.saveState(new TrainerState(0, 0, 0, new Parameters(Stream.of("mean", "variance")
                .flatMap(kind -> weights.arrays().stream()
                        .map(array -> new Parameters.Array(array.name() + "." + kind, array.dimensions(), array.values())))
                .toList())));
        long one = Files.size(folder.resolve(Checkpoints.file(0)));
        long adam = Files.size(folder.resolve("checkpoints/000000.state.safetensors"));
        long kept = LongStream.rangeClosed(0, 6000).filter(step -> CheckpointRule.isDue(step) || step % 600 == 0).count();
        long journal = 6000 * 40L;
        assertThat(one).isGreaterThan(4 * 440_812L);
        assertThat(kept).isEqualTo(23);
        assertThat((kept + 1) * one + 2 * adam + journal).isLessThan(60_000_000L);
    }
}
