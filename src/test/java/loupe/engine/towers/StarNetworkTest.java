package loupe.engine.towers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Optional;
import loupe.data.Chance;
import loupe.training.EngineName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StarNetworkTest {

    private static final StarNetwork.Batch BATCH = new StarNetwork.Batch(new int[] {0, 1, 0, 2}, new int[] {1, 1, 0, 3}, new float[] {5, 1, 3, 4});

    private static StarNetwork network(double pull) {
        Starts starts = new Starts(5);
        TowerSide.Told rated = new TowerSide.Told(new Bag(new int[] {0, 2, 3, 4}, new int[] {0, 1, 1, 3}, new float[] {0.7f, 0.7f, 1, 1}),
                starts.normal("rated", 4, 3, 0.5, 0), 0);
        return new StarNetwork(side("people", 3, starts, Optional.of(rated)), side("films", 4, starts, Optional.empty()), 3.5, true, pull);
    }

    private static TowerSide side(String name, int rows, Starts starts, Optional<TowerSide.Told> rated) {
        return new TowerSide(starts.normal(name, rows, 3, 0.5, 0), starts.residual(name, 3, 0.2, 0, 1),
                starts.normal(name + ".biases", rows, 1, 0.1, 0), rated);
    }

    @ParameterizedTest
    @EnumSource(EngineName.class)
    void its_gradient_agrees_with_small_steps(EngineName engine) {
        try (NDManager home = Memory.of(engine)) {
            StarNetwork network = network(0);
            network.learn(home, BATCH, Chance.of(1, 1));

            Slopes.agree(network.weights(), () -> network.learn(home, BATCH, Chance.of(1, 1)) / 2 / BATCH.stars().length, 2e-3);
        }
    }

    @Test
    void each_rating_draws_the_rows_and_biases_that_it_uses_to_0() {
        try (NDManager home = Memory.of(EngineName.PYTORCH)) {
            StarNetwork free = network(0);
            StarNetwork drawn = network(0.4);
            free.learn(home, BATCH, Chance.of(1, 1));
            drawn.learn(home, BATCH, Chance.of(1, 1));

            List<float[]> rows = List.of(free.people().table().gradient(), drawn.people().table().gradient(), free.people().table().values());
            for (int i = 0; i < 3; i++) {
                assertThat(rows.get(1)[i] - rows.get(0)[i]).isCloseTo(2 * 0.1f * rows.get(2)[i], within(1e-5f));
            }
            assertThat(drawn.films().bias().gradient()[2]).as("a film without a rating in the batch").isZero();
        }
    }
}
