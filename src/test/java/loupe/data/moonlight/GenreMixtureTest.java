package loupe.data.moonlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import loupe.data.Chance;
import org.junit.jupiter.api.Test;

class GenreMixtureTest {

    private static final List<GenreMixture> MANY = IntStream.range(0, 4_000).mapToObj(i -> GenreMixture.draw(Chance.of(9, i))).toList();

    @Test
    void shares_add_up_to_one_and_each_genre_is_as_frequent_as_the_others() {
        assertThat(MANY).allMatch(mixture -> Math.abs(DoubleStream.of(mixture.shares()).sum() - 1) < 1e-12);
        for (int genre = 0; genre < 8; genre++) {
            int one = genre;
            // A share of a Dirichlet distribution with 8 times 0.25 has the deviation 0.19, the mean of 4,000 one of 0.003.
            assertThat(MANY.stream().mapToDouble(mixture -> mixture.shares()[one]).average().orElseThrow()).isCloseTo(0.125, within(0.012));
        }
    }

    @Test
    void the_variance_is_that_of_the_distribution() {
        double variance = MANY.stream().mapToDouble(mixture -> Math.pow(mixture.shares()[0] - 0.125, 2)).average().orElseThrow();

        // m (1 - m) / (1 + sum of concentrations) = 0.125 * 0.875 / 3
        assertThat(variance).isCloseTo(0.0365, within(0.003));
    }

    @Test
    void large_shares_are_told_and_where_there_is_none_the_largest() {
        assertThat(new GenreMixture(new double[] {0.5, 0, 0.3, 0.2, 0, 0, 0, 0}).told()).containsExactly(0, 2);
        assertThat(new GenreMixture(new double[] {0.1, 0.1, 0.1, 0.1, 0.2, 0.15, 0.15, 0.1}).told()).containsExactly(4);
    }

    @Test
    void a_mixture_says_of_an_axis_what_its_genres_say_by_their_shares() {
        GenreMixture half = new GenreMixture(new double[] {0.75, 0, 0, 0.25, 0, 0, 0, 0});

        assertThat(half.says(Axis.DARK)).isEqualTo(-0.5);
        assertThat(half.says(Axis.QUIRK)).isZero();
    }
}
