package loupe.training.tuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import loupe.data.Chance;
import org.junit.jupiter.api.Test;

/** The surrogate and what it stands on, against results worked out by hand. */
class GaussianProcessTest {

    private static final Space LINE = new Space(List.of(new Parameter("x", new Range.Real(0, 1, Scale.LINEAR))));

    @Test
    void a_factor_solves_its_equations() {
        // [[4, 2], [2, 5]]: L = [[2, 0], [1, 2]], determinant 16, inverse [[5, -2], [-2, 4]] / 16.
        Cholesky factor = Cholesky.of(new double[][] {{4}, {2, 5}}).orElseThrow();

        assertThat(factor.solve(new double[] {8, 12})).containsExactly(new double[] {1, 2}, within(1e-12));
        assertThat(factor.forward(new double[] {8, 12})).containsExactly(new double[] {4, 4}, within(1e-12));
        assertThat(factor.logDeterminant()).isCloseTo(Math.log(16), within(1e-12));
        assertThat(factor.inverse()[0]).containsExactly(new double[] {5 / 16.0}, within(1e-12));
        assertThat(factor.inverse()[1]).containsExactly(new double[] {-2 / 16.0, 4 / 16.0}, within(1e-12));
    }

    @Test
    void a_matrix_that_is_not_positive_definite_has_no_factor() {
        assertThat(Cholesky.of(new double[][] {{1}, {2, 4}})).isEmpty();
    }

    @Test
    void materns_function_falls_from_1_as_its_formula_says() {
        // At one length: a = sqrt 5, (1 + a + 5 / 3) e^-a = 0.523994.
        assertThat(Matern.of(0)).isEqualTo(1);
        assertThat(Matern.of(Matern.reach(new double[] {0.25}, new double[] {4}))).isCloseTo(0.523994, within(1e-6));
    }

    @Test
    void the_slope_of_materns_function_is_its_growth_with_the_logarithm_of_the_length() {
        double square = 0.3;
        double h = 1e-6;
        double up = Matern.of(Matern.reach(new double[] {square}, new double[] {Math.exp(-2 * h)}));
        double down = Matern.of(Matern.reach(new double[] {square}, new double[] {Math.exp(2 * h)}));

        assertThat(Matern.slope(Matern.reach(new double[] {square}, new double[] {1})) * square)
                .isCloseTo((up - down) / (2 * h), within(1e-8));
    }

    @Test
    void where_results_are_known_it_is_sure_of_them_and_far_away_it_is_not() {
        Features features = new Features(LINE);
        double[][] places = IntStream.range(0, 6).mapToObj(i -> new double[] {i / 10.0}).toArray(double[][]::new);
        double[] results = IntStream.range(0, 6).mapToDouble(i -> Math.sin(i)).toArray();
        Surrogate surrogate = new Surrogate(features, places, results, new Likelihood.Fit(new double[] {25}, 1, 1e-8));

        for (int i = 0; i < 6; i++) {
            assertThat(surrogate.at(places[i]).mean()).isCloseTo(results[i], within(1e-5));
            assertThat(surrogate.at(places[i]).deviation()).isLessThan(1e-3);
        }
        assertThat(surrogate.at(new double[] {1}).deviation()).isGreaterThan(0.5);
    }

    @Test
    void a_fit_finds_out_which_parameter_matters_and_how_noisy_results_are() {
        Features features = new Features(Landscape.BRANIN.space());
        EvenSpread spread = new EvenSpread(2, 1);
        double[][] places = IntStream.range(0, 40).mapToObj(spread::point).toArray(double[][]::new);
        double[] smooth = IntStream.range(0, 40).mapToDouble(i -> Math.sin(6 * places[i][0])).toArray();
        double[] noisy = IntStream.range(0, 40).mapToDouble(i -> smooth[i] + Chance.of(1, i).normal(0.5)).toArray();

        Likelihood.Fit exact = Likelihood.of(features, places, Standard.of(smooth));

        assertThat(exact.inverses()[0]).isGreaterThan(10 * exact.inverses()[1]);
        assertThat(exact.noise()).isLessThan(1e-3);
        assertThat(Likelihood.of(features, places, Standard.of(noisy)).noise()).isGreaterThan(0.05);
    }

    @Test
    void the_share_below_a_place_is_that_of_a_normal_distribution() {
        assertThat(Improvement.below(0)).isCloseTo(0.5, within(1e-7));
        assertThat(Improvement.below(1.959964)).isCloseTo(0.975, within(1e-6));
        assertThat(Improvement.below(-3)).isCloseTo(0.0013499, within(1e-7));
    }

    @Test
    void improvement_to_be_expected_is_worked_out_by_its_formula_near_and_far() {
        // At the best so far with deviation 2: 2 * density(0) = 0.797885. Six deviations above, by the series: density(6) * 0.02572.
        assertThat(Improvement.logarithm(new Surrogate.Guess(1, 2), 1)).isCloseTo(Math.log(0.797885), within(1e-6));
        assertThat(Improvement.logarithm(new Surrogate.Guess(5.999999, 1), 0)).isCloseTo(Math.log(6.0758828e-9 * 0.025722), within(0.01));
        assertThat(Improvement.logarithm(new Surrogate.Guess(6.000001, 1), 0)).isCloseTo(Math.log(6.0758828e-9 * 0.025722), within(0.01));
        assertThat(Improvement.logarithm(new Surrogate.Guess(100, 1), 0)).isBetween(-5100.0, -5000.0);
    }

    @Test
    void costs_that_are_no_numbers_take_the_place_of_the_worst() {
        assertThat(Standard.of(new double[] {1, 3, Double.POSITIVE_INFINITY, 1})).containsExactly(-1, 1, 1, -1);
        assertThat(Standard.of(new double[] {2, 2})).containsExactly(0, 0);
        assertThat(Standard.of(new double[] {Double.POSITIVE_INFINITY})).containsExactly(0);
    }

    @Test
    void points_are_spread_more_evenly_than_chance_would() {
        EvenSpread spread = new EvenSpread(1, 1);
        double[] sorted = IntStream.range(0, 13).mapToDouble(i -> spread.point(i)[0]).sorted().toArray();

        assertThat(IntStream.range(1, 13).mapToDouble(i -> sorted[i] - sorted[i - 1]).max().orElseThrow()).isLessThan(0.16);
    }
}
