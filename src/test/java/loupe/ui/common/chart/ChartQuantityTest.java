package loupe.ui.common.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChartQuantityTest {

    @Test
    void small_ticks_of_a_gradient_are_powers_of_ten_and_others_are_written_out() {
        assertThat(ChartQuantity.GRADIENT.tick(0.0000001)).isEqualTo("1e-7");
        assertThat(ChartQuantity.UPDATE.tick(1e-12)).isEqualTo("1e-12");
        assertThat(ChartQuantity.RATE.tick(0.001)).isEqualTo("0.001");
        assertThat(ChartQuantity.GRADIENT.tick(0)).isEqualTo("0");
        assertThat(ChartQuantity.LOSS.tick(0.00001)).isEqualTo("0.00001");
    }

    @Test
    void nothing_is_said_as_nothing_and_not_as_a_rounded_something() {
        assertThat(ChartQuantity.GRADIENT.brief(0)).isEqualTo("0");
        assertThat(ChartQuantity.GRADIENT.exact(0)).isEqualTo("0");
        assertThat(ChartQuantity.GRADIENT.brief(0.00123)).isEqualTo("0.00123");
    }
}
