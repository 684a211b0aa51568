package loupe.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActivationTest {

    @ParameterizedTest
    @EnumSource
    void every_function_keeps_the_shape_and_trains_nothing(Activation.Function function) {
        Activation activation = new Activation(function);

        assertThat(activation.outputShape(new Shape.Pictures(20, 24, 12)))
                .isEqualTo(new Shaped.Fits(new Shape.Pictures(20, 24, 12)));
        assertThat(activation.outputShape(new Shape.Values(7))).isEqualTo(new Shaped.Fits(new Shape.Values(7)));
        assertThat(activation.parameterCount(new Shape.Values(7))).isZero();
    }

    @Test
    void texts_are_the_field_s_own_short_names() {
        assertThat(Arrays.stream(Activation.Function.values()).map(function -> new Activation(function).text()))
                .containsExactly("relu", "leakyrelu", "elu", "gelu", "silu", "sigmoid", "tanh");
    }

    @Test
    void a_turkish_machine_writes_the_same_names() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(new Activation(Activation.Function.SIGMOID).text()).isEqualTo("sigmoid");
        } finally {
            Locale.setDefault(before);
        }
    }
}
