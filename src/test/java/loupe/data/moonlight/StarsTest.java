package loupe.data.moonlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import loupe.data.Chance;
import org.junit.jupiter.api.Test;

class StarsTest {

    @Test
    void liking_and_chance_are_rounded_to_one_to_five_stars() {
        assertThat(new Stars(3.4, 0.6).given(0)).isEqualTo(3);
        assertThat(new Stars(3.4, 0.6).given(1)).isEqualTo(4);
        assertThat(new Stars(5.9, 0.6).given(2)).isEqualTo(5);
        assertThat(new Stars(0.2, 0.6).given(-3)).isEqualTo(1);
    }

    @Test
    void on_the_edge_between_two_stars_the_best_guess_is_the_edge() {
        // Almost without chance half of the stars are 3 and half 4: mean 3.5, variance 1/4.
        assertThat(new Stars(3.5, 0.01).expected()).isCloseTo(3.5, within(1e-12));
        assertThat(new Stars(3.5, 0.01).variance()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void mean_and_variance_are_those_of_very_many_stars() {
        Stars stars = new Stars(4.3, 0.6);
        Chance chance = Chance.of(5, 5);

        int[] many = IntStream.range(0, 200_000).map(i -> stars.given(chance.normal(1))).toArray();

        double mean = IntStream.of(many).average().orElseThrow();
        assertThat(mean).isCloseTo(stars.expected(), within(0.006));
        assertThat(IntStream.of(many).mapToDouble(given -> (given - mean) * (given - mean)).average().orElseThrow())
                .isCloseTo(stars.variance(), within(0.006));
    }
}
