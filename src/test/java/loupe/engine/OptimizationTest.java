package loupe.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import loupe.training.Optimizer;
import org.junit.jupiter.api.Test;

final class OptimizationTest {

    private static Optimization with(Optimizer optimizer, double momentum) {
        return new Optimization(optimizer, momentum, 0);
    }

    @Test
    void each_optimiser_remembers_what_its_formula_needs() {
        assertThat(with(Optimizer.SGD, 0).arrays()).isEmpty();
        assertThat(with(Optimizer.SGD, 0.9).arrays()).isEqualTo(List.of("momentum"));
        assertThat(with(Optimizer.NAG, 0).arrays()).isEqualTo(List.of("momentum"));
        assertThat(with(Optimizer.ADAM, 0).arrays()).isEqualTo(List.of("mean", "variance"));
        assertThat(with(Optimizer.RMSPROP, 0).arrays()).isEqualTo(List.of("variance"));
    }

    @Test
    void only_adam_s_rate_depends_on_the_step() {
        assertThat(with(Optimizer.SGD, 0.9).effective(0.1, 1)).isEqualTo(0.1);
        assertThat(with(Optimizer.ADAM, 0).effective(0.1, 1)).isCloseTo(0.1 * Math.sqrt(0.001) / 0.1, within(1e-12));
        assertThat(with(Optimizer.ADAM, 0).effective(0.1, 100_000)).isCloseTo(0.1, within(1e-12));
    }
}
