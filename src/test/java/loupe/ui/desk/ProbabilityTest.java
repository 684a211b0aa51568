package loupe.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProbabilityTest {

    @Test
    void people_compare_at_most_three_figures_with_the_point_in_one_place() {
        assertThat(Probability.brief(0.8125f)).isEqualTo("0.813");
        assertThat(Probability.brief(0.004f)).isEqualTo("0.004");
        assertThat(Probability.brief(0.0000012f)).isEqualTo("0.000");
        assertThat(Probability.brief(0.9994f)).isEqualTo("0.999");
        assertThat(Probability.brief(0.9996f)).isEqualTo("1.00");
        assertThat(Probability.brief(1)).isEqualTo("1.00");
    }

    @Test
    void whoever_asks_gets_all_figures() {
        assertThat(Probability.exact(0.99963456f)).isEqualTo("0.99963456");
        assertThat(Probability.exact(1.2e-6f)).isEqualTo("1.2E-6");
    }
}
