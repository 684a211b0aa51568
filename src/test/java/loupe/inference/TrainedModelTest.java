package loupe.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import loupe.network.InitialWeights;
import loupe.network.NetworkSpec;
import loupe.network.NetworkText;
import loupe.network.Parameters;
import loupe.network.Presets;
import org.junit.jupiter.api.Test;

class TrainedModelTest {

    @Test
    void a_model_is_a_value_that_nobody_changes_from_outside() {
        List<String> names = new ArrayList<>(List.of("0", "1"));
        Map<String, String> facts = new HashMap<>(Map.of("epoch", "9"));
        TrainedModel model = new TrainedModel("mlp", Presets.MLP, InitialWeights.of(Presets.MLP, 1), names, facts);

        names.add("2");
        facts.put("epoch", "10");

        assertThat(model.classNames()).containsExactly("0", "1");
        assertThat(model.facts()).isEqualTo(Map.of("epoch", "9"));
        assertThatThrownBy(() -> model.facts().put("seed", "1")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void its_hash_is_the_same_at_every_start() {
        assertThat(small("relu").sha256()).isEqualTo("e0b7fb7ce72523155db0683e9655b29971dc89ec563f30d072e8b2ced7395fd3");
    }

    @Test
    void the_same_weights_in_another_network_are_another_model() {
        assertThat(small("tanh").parameters().sha256()).isEqualTo(small("relu").parameters().sha256());
        assertThat(small("tanh").sha256()).isNotEqualTo(small("relu").sha256());
    }

    private static TrainedModel small(String activation) {
        NetworkSpec network = NetworkText.parse("small", "flatten | dense 1 | " + activation + " | dense 2");
        Parameters weights = new Parameters(List.of(array("1.weight", List.of(1, 784)), array("1.bias", List.of(1)),
                array("3.weight", List.of(2, 1)), array("3.bias", List.of(2))));
        return new TrainedModel("small", network, weights, List.of("0", "1"), Map.of());
    }

    private static Parameters.Array array(String name, List<Integer> dimensions) {
        return new Parameters.Array(name, dimensions, new float[dimensions.stream().reduce(1, Math::multiplyExact)]);
    }
}
