package loupe.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import loupe.network.Presets;
import org.junit.jupiter.api.Test;

class PlacementRuleTest {

    private static final Set<EngineName> BOTH = Set.of(EngineName.MXNET, EngineName.PYTORCH);

    @Test
    void networks_without_convolutions_run_on_one_thread_of_mxnet() {
        PlacementRule rule = new PlacementRule(BOTH, false, 8);
        assertThat(rule.engine(Presets.MLP)).isEqualTo(EngineName.MXNET);
        assertThat(rule.threads(Presets.MLP, EngineName.MXNET, Device.CPU)).isEqualTo(1);
    }

    @Test
    void convolutions_run_on_all_cores_of_pytorch() {
        PlacementRule rule = new PlacementRule(BOTH, false, 8);
        assertThat(rule.engine(Presets.CNN)).isEqualTo(EngineName.PYTORCH);
        assertThat(rule.threads(Presets.CNN, EngineName.PYTORCH, Device.CPU)).isEqualTo(8);
        assertThat(rule.threads(Presets.CNN, EngineName.MXNET, Device.CPU)).isEqualTo(1);
    }

    @Test
    void threads_that_would_compute_nothing_beside_a_gpu_are_not_started() {
        assertThat(new PlacementRule(BOTH, true, 8).threads(Presets.CNN, EngineName.PYTORCH, Device.GPU)).isEqualTo(1);
    }

    @Test
    void where_only_one_engine_is_there_it_is_taken() {
        assertThat(new PlacementRule(Set.of(EngineName.PYTORCH), false, 2).engine(Presets.MLP)).isEqualTo(EngineName.PYTORCH);
        assertThat(new PlacementRule(Set.of(EngineName.MXNET), false, 2).engine(Presets.CNN)).isEqualTo(EngineName.MXNET);
    }

    @Test
    void only_pytorch_uses_a_gpu_and_only_a_proven_one() {
        assertThat(new PlacementRule(BOTH, true, 2).device(EngineName.PYTORCH)).isEqualTo(Device.GPU);
        assertThat(new PlacementRule(BOTH, true, 2).device(EngineName.MXNET)).isEqualTo(Device.CPU);
        assertThat(new PlacementRule(BOTH, false, 2).device(EngineName.PYTORCH)).isEqualTo(Device.CPU);
    }
}
