package loupe.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DenseTest {

    @Test
    void it_makes_as_many_numbers_as_it_has_units() {
        assertThat(new Dense(10).outputShape(new Shape.Values(64))).isEqualTo(new Shaped.Fits(new Shape.Values(10)));
    }

    @Test
    void every_unit_has_a_weight_for_each_input_and_one_bias() {
        // 784 * 128 + 128, 128 * 64 + 64, 64 * 10 + 10, 800 * 512 + 512
        assertThat(new Dense(128).parameterCount(new Shape.Values(784))).isEqualTo(100_480);
        assertThat(new Dense(64).parameterCount(new Shape.Values(128))).isEqualTo(8_256);
        assertThat(new Dense(10).parameterCount(new Shape.Values(64))).isEqualTo(650);
        assertThat(new Dense(512).parameterCount(new Shape.Values(800))).isEqualTo(410_112);
    }

    @Test
    void weights_come_before_biases_with_the_outputs_outermost() {
        assertThat(new Dense(3).parameters(new Shape.Values(5))).isEqualTo(List.of(
                new ParameterShape(ParameterShape.Kind.DENSE_WEIGHT, List.of(3, 5), 5, 3),
                new ParameterShape(ParameterShape.Kind.DENSE_BIAS, List.of(3), 5, 3)));
    }

    @Test
    void pictures_must_be_flattened_first() {
        assertThat(new Dense(10).outputShape(new Shape.Pictures(1, 28, 28))).isEqualTo(new Shaped.Fault(
                "Dense wants a list of numbers and gets 1 picture of 28x28. Insert Flatten?", "Insert Flatten", new Flatten(), new Dense(10)));
    }

    @Test
    void the_text_is_the_number_of_units() {
        assertThat(new Dense(512).text()).isEqualTo("dense 512");
    }
}
