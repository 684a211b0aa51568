package loupe.data.moonlight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NormalCurveTest {

    @Test
    void the_shares_are_those_of_the_tables() {
        assertThat(NormalCurve.below(0)).isEqualTo(0.5);
        assertThat(NormalCurve.below(1)).isCloseTo(0.841344746068543, within(1e-14));
        assertThat(NormalCurve.below(1.959963984540054)).isCloseTo(0.975, within(1e-14));
        assertThat(NormalCurve.below(-3)).isCloseTo(0.001349898031630, within(1e-14));
        assertThat(NormalCurve.below(6)).isCloseTo(0.999999999013412, within(1e-14));
    }

    @Test
    void far_away_nothing_or_everything_is_below() {
        assertThat(NormalCurve.below(-8)).isZero();
        assertThat(NormalCurve.below(1e9)).isEqualTo(1);
    }
}
