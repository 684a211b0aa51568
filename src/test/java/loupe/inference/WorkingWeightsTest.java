package loupe.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Parameters;
import org.junit.jupiter.api.Test;

class WorkingWeightsTest {

    private static final NetworkSpec WHOLE = NetworkText.parse("n", "conv 2@3 relu | flatten | dense 10");

    private static List<String> reached(NetworkSpec network, Optional<TrainedModel> trained) {
        return Trace.of(network, WorkingWeights.of(network, trained), PlainNetworkTest.picture(28, 28, 1)).layers().stream()
                .map(values -> values.layer().text()).toList();
    }

    @Test
    void a_whole_network_has_the_weights_that_it_starts_from() {
        assertThat(WorkingWeights.of(WHOLE, Optional.empty()).sha256()).isEqualTo(InitialWeights.of(WHOLE, 1).sha256());
    }

    @Test
    void a_network_with_a_fault_works_up_to_it() {
        assertThat(reached(NetworkText.parse("n", "conv 2@3 relu | dense 10"), Optional.empty())).containsExactly("conv 2@3", "relu");
        assertThat(reached(NetworkText.parse("n", "conv 2@3 relu | maxpool 2"), Optional.empty())).containsExactly("conv 2@3", "relu", "maxpool 2");
        assertThat(reached(NetworkText.parse("n", "dense 10"), Optional.empty())).isEmpty();
        assertThat(reached(NetworkText.parse("n", "flatten | dense 10 | residual(dense 3) | dense 10"), Optional.empty()))
                .containsExactly("flatten", "dense 10");
    }

    @Test
    void layers_that_still_fit_keep_what_they_learned() {
        Parameters learned = PlainNetworkTest.shaken(WHOLE, 9);
        TrainedModel trained = new TrainedModel("n", WHOLE, learned, List.of(), Map.of());

        Parameters weights = WorkingWeights.of(NetworkText.parse("n", "conv 2@3 tanh | maxpool 2 | dense 10"), Optional.of(trained));

        assertThat(weights.arrays().getFirst().values()).containsExactly(learned.arrays().getFirst().values());
    }

    @Test
    void a_network_with_too_many_layers_has_none() {
        NetworkSpec endless = NetworkText.parse("n", "relu | ".repeat(120) + "flatten | dense 10");
        assertThat(WorkingWeights.of(endless, Optional.empty()).arrays()).isEmpty();
    }
}
