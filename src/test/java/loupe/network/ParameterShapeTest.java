package loupe.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParameterShapeTest {

    @Test
    void the_size_is_the_product_of_the_dimensions() {
        assertThat(shape(List.of(50, 20, 5, 5)).size()).isEqualTo(25_000);
        assertThat(shape(List.of(512)).size()).isEqualTo(512);
    }

    @Test
    void a_size_that_cannot_be_counted_is_no_small_one() {
        assertThatThrownBy(() -> shape(List.of(65_536, 65_536)).size()).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void arrays_are_weights_biases_or_running_averages() {
        assertThat(Arrays.stream(ParameterShape.Kind.values()).map(ParameterShape.Kind::role))
                .containsExactly("weight", "bias", "weight", "bias", "weight", "bias", "mean", "variance");
    }

    @Test
    void the_dimensions_stay_when_the_caller_s_list_changes() {
        List<Integer> dimensions = new ArrayList<>(List.of(3, 5));
        ParameterShape shape = shape(dimensions);

        dimensions.set(0, 7);

        assertThat(shape.dimensions()).containsExactly(3, 5);
    }

    private static ParameterShape shape(List<Integer> dimensions) {
        return new ParameterShape(ParameterShape.Kind.CONV_WEIGHT, dimensions, 1, 1);
    }
}
