package loupe.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import loupe.network.Activation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurveTest {

    /** Abramowitz and Stegun 1964, table 7.1; erf(3.5) from the complement 7.43098e-7. */
    @ParameterizedTest
    @CsvSource({"0, 0", "0.1, 0.1124629160", "0.5, 0.5204998778", "1, 0.8427007929", "2, 0.9953222650", "3.5, 0.9999992569", "6, 1", "50, 1"})
    void the_error_function_has_the_values_of_the_tables_and_is_odd(double x, double expected) {
        assertThat(Curve.erf(x)).isCloseTo(expected, within(1e-10));
        assertThat(Curve.erf(-x)).isCloseTo(-expected, within(1e-10));
    }

    @ParameterizedTest
    @CsvSource({"RELU, -2, 0", "RELU, 3, 3", "LEAKY_RELU, -2, -0.02", "LEAKY_RELU, 2, 2", "ELU, -1, -0.6321205588", "ELU, 2, 2",
            "GELU, 1, 0.8413447461", "GELU, -1, -0.1586552539", "SILU, 1, 0.7310585786", "SIGMOID, 0, 0.5", "TANH, 1, 0.7615941560"})
    void each_activation_has_its_known_values(Activation.Function function, double x, double expected) {
        assertThat(Curve.of(function).at(x)).isCloseTo(expected, within(1e-9));
    }
}
