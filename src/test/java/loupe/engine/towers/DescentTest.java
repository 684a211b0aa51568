package loupe.engine.towers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import loupe.engine.Optimization;
import loupe.training.Optimizer;
import org.junit.jupiter.api.Test;

class DescentTest {

    private static Weight weight(double decay) {
        Weight weight = Weight.of("w", 1, 1, decay, () -> 2);
        weight.gradient()[0] = 3;
        return weight;
    }

    @Test
    void momentum_adds_to_the_step_before_and_the_gradient_is_used_up() {
        Weight weight = weight(0.5);
        Descent descent = new Descent(new Optimization(Optimizer.SGD, 0.9, 0), List.of(weight));
        descent.step(0.1);
        assertThat(weight.values()[0]).as("2 - 0.1 (3 + 0.5 * 2)").isCloseTo(1.6f, within(1e-6f));
        assertThat(weight.gradient()[0]).isZero();

        descent.step(0.1);
        assertThat(weight.values()[0]).as("momentum -0.9 * 0.4 - 0.1 * 0.5 * 1.6").isCloseTo(1.6f - 0.36f - 0.08f, within(1e-6f));
    }

    @Test
    void the_first_step_of_adam_is_as_long_as_the_rate() {
        Weight weight = weight(0);
        new Descent(new Optimization(Optimizer.ADAM, 0, 0), List.of(weight)).step(0.01);

        assertThat(weight.values()[0]).isCloseTo(2 - 0.01f, within(1e-5f));
    }

    @Test
    void a_weight_moves_at_its_own_pace() {
        Weight weight = weight(0).at(0.5);
        new Descent(new Optimization(Optimizer.SGD, 0, 0), List.of(weight)).step(0.1);

        assertThat(weight.values()[0]).isCloseTo(2 - 0.15f, within(1e-6f));
    }
}
