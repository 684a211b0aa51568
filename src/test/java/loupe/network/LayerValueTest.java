package loupe.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayerValueTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"conv 4@5 stride 2 pad 1 dilate 3; filters 4, kernel 5, stride 2, padding 1, dilation 3",
        "maxpool 3 stride 2 pad 1; size 3, stride 2, padding 1", "avgpool 2; size 2, stride 2, padding 0", "dense 10; units 10",
        "dropout 0.5; rate 0.5", "resize 2; factor 2", "off(frozen(pad 3)); width 3", "batchnorm; ''"})
    void the_numbers_of_a_layer_have_the_learner_s_names(String layer, String values) {
        assertThat(LayerValue.of(NetworkText.layers(layer).getFirst()).stream().map(v -> v.name() + " " + v.text())
                .reduce((a, b) -> a + ", " + b).orElse("")).isEqualTo(values);
    }

    @Test
    void every_number_can_be_set_to_both_ends_of_its_range_and_read_back_as_text() {
        for (Layer layer : NetworkText.layers("conv 4@5 | maxpool 3 | avgpool 2 | dense 10 | dropout 0.5 | resize 2 | frozen(pad 3)")) {
            for (LayerValue value : LayerValue.of(layer)) {
                for (double end : new double[] {value.least(), value.most()}) {
                    Layer set = LayerValue.set(layer, value.name(), end);
                    assertThat(LayerValue.of(set)).contains(new LayerValue(value.name(), end, value.least(), value.most(), value.whole()));
                    assertThat(NetworkText.layers(set.text())).containsExactly(set);
                }
            }
        }
    }

    @Test
    void what_is_not_valid_is_a_bug_of_the_caller() {
        assertThatThrownBy(() -> LayerValue.set(new Dense(10), "units", 0)).hasMessage("units of dense 10 cannot be 0.0");
        assertThatThrownBy(() -> LayerValue.set(new Dense(10), "units", 1.5)).hasMessage("units of dense 10 cannot be 1.5");
        assertThatThrownBy(() -> LayerValue.set(new Dropout(0.5), "rate", Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LayerValue.set(new Flatten(), "units", 1)).hasMessage("flatten has no units");
    }
}
