package loupe.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import loupe.network.InitialWeights;
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
}
