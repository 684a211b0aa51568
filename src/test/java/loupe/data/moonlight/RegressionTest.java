package loupe.data.moonlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegressionTest {

    @Test
    void a_straight_line_is_explained_wholly_and_a_valley_not_at_all() {
        List<Double> xs = List.of(-2.0, -1.0, 0.0, 1.0, 2.0);

        assertThat(Regression.explained(xs, x -> new double[] {x}, x -> 3 * x + 7)).isCloseTo(1, within(1e-9));
        assertThat(Regression.explained(xs, x -> new double[] {x}, x -> x * x)).isCloseTo(0, within(1e-9));
    }
}
