package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChanceTest {

    private static final int MANY = 20_000;

    @Test
    void the_bits_are_those_of_the_published_generator() {
        Chance chance = Chance.of(0, 0);

        // SplitMix64 from state 0 gives these three; a double takes the upper 53 bits.
        for (long bits : new long[] {0xE220A8397B1DCDAFL, 0x6E789E6AA1B965F4L, 0x06C45D188009454FL}) {
            assertThat(chance.uniform()).isEqualTo((bits >>> 11) * 0x1p-53);
        }
    }

    @Test
    void the_same_seed_and_index_give_the_same_numbers_again() {
        assertThat(uniforms(Chance.of(7, 3), 50)).containsExactly(uniforms(Chance.of(7, 3), 50));
    }

    @Test
    void neighbouring_seeds_and_indices_give_numbers_that_have_nothing_to_do_with_each_other() {
        double[] one = uniforms(Chance.of(7, 3), MANY);

        for (Chance other : new Chance[] {Chance.of(7, 4), Chance.of(8, 3), Chance.of(3, 7), Chance.of(7, -3)}) {
            // Independent series of 20,000 correlate by less than 4 / sqrt(20,000) = 0.028.
            assertThat(correlation(one, uniforms(other, MANY))).isCloseTo(0, within(0.028));
        }
    }

    @Test
    void uniform_numbers_fill_the_unit_interval_evenly() {
        double[] numbers = uniforms(Chance.of(1, 1), MANY);

        assertThat(DoubleStream.of(numbers)).allMatch(number -> number >= 0 && number < 1);
        assertThat(DoubleStream.of(numbers).average().orElseThrow()).isCloseTo(0.5, within(0.01));
        for (int tenth = 0; tenth < 10; tenth++) {
            double least = tenth / 10.0;
            assertThat(DoubleStream.of(numbers).filter(number -> number >= least && number < least + 0.1).count())
                    .isBetween(1850L, 2150L);
        }
    }

    @Test
    void between_and_below_keep_their_limits() {
        Chance chance = Chance.of(2, 2);

        assertThat(DoubleStream.generate(() -> chance.between(-3, -1)).limit(1000)).allMatch(number -> number >= -3 && number < -1);
        assertThat(IntStream.generate(() -> chance.below(3)).limit(1000).boxed()).containsOnly(0, 1, 2);
        assertThat(chance.below(1)).isZero();
    }

    @Test
    void normal_numbers_have_the_mean_and_the_deviation_that_was_asked_for() {
        Chance chance = Chance.of(3, 3);

        double[] numbers = DoubleStream.generate(() -> chance.normal(2)).limit(MANY).toArray();

        double mean = DoubleStream.of(numbers).average().orElseThrow();
        double variance = DoubleStream.of(numbers).map(number -> (number - mean) * (number - mean)).average().orElseThrow();
        assertThat(mean).isCloseTo(0, within(0.05));
        assertThat(Math.sqrt(variance)).isCloseTo(2, within(0.05));
        // Two deviations on either side hold 95.4 % of a normal distribution.
        assertThat(DoubleStream.of(numbers).filter(number -> Math.abs(number) < 4).count() / (double) MANY)
                .isCloseTo(0.954, within(0.01));
    }

    @Test
    void a_factor_is_as_often_above_one_as_below_and_never_negative() {
        Chance chance = Chance.of(4, 4);

        double[] factors = DoubleStream.generate(() -> chance.factor(0.5)).limit(MANY).toArray();

        assertThat(DoubleStream.of(factors)).allMatch(factor -> factor > 0);
        assertThat(DoubleStream.of(factors).filter(factor -> factor > 1).count()).isBetween(9_700L, 10_300L);
        assertThat(chance.factor(0)).isEqualTo(1);
    }

    private static double[] uniforms(Chance chance, int count) {
        return DoubleStream.generate(chance::uniform).limit(count).toArray();
    }

    private static double correlation(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - 0.5) * (b[i] - 0.5);
        }
        return sum / a.length * 12;
    }
}
