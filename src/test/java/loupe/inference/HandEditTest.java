package loupe.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import loupe.network.InitialWeights;
import loupe.network.LayerPath;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import org.junit.jupiter.api.Test;

class HandEditTest {

    private static final NetworkSpec NETWORK = NetworkText.parse("tiny", "conv 2@3 relu | gmaxpool");
    private static final TrainedModel MODEL = new TrainedModel("tiny", NETWORK, InitialWeights.of(NETWORK, 1), List.of("a", "b"),
            Map.of("data", "mnist", "validation accuracy", "0.99", "epoch", "3"));

    @Test
    void a_changed_kernel_makes_another_model_of_which_nothing_measured_is_said() {
        String hash = MODEL.parameters().sha256();
        KernelSheet sheet = KernelSheet.of(NETWORK, MODEL.parameters(), LayerPath.of(0)).orElseThrow();

        TrainedModel once = HandEdit.kernel(MODEL, sheet, 1, new float[9]);
        TrainedModel twice = HandEdit.titled(HandEdit.kernel(once, sheet, 0, new float[9]), "mine");

        assertThat(MODEL.parameters().sha256()).isEqualTo(hash);
        assertThat(once.parameters().arrays().getFirst().values()).endsWith(new float[9]);
        assertThat(once.facts()).isEqualTo(Map.of("data", "mnist", "note", "changed by hand, made of tiny"));
        assertThat(twice.facts()).isEqualTo(once.facts());
        assertThat(twice.title()).isEqualTo("mine");
        assertThat(twice.network().name()).isEqualTo("mine");
    }

    @Test
    void another_design_keeps_the_numbers_and_what_is_known_of_them() {
        TrainedModel frozen = HandEdit.designed(MODEL, NetworkText.parse("other", "frozen(conv 2@3) | relu | gmaxpool"));

        assertThat(NetworkText.of(frozen.network().layers())).isEqualTo("frozen(conv 2@3) | relu | gmaxpool");
        assertThat(frozen.parameters()).isSameAs(MODEL.parameters());
        assertThat(frozen.facts()).isEqualTo(MODEL.facts());
    }
}
