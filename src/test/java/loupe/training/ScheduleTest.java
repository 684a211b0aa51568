package loupe.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void constant_stays() {
        assertThat(Schedule.CONSTANT.factor(599, 600)).isEqualTo(1);
    }

    @Test
    void cosine_starts_at_three_times_the_rate_is_half_of_that_in_the_middle_and_ends_near_zero() {
        assertThat(Schedule.COSINE.factor(0, 600)).isEqualTo(3);
        assertThat(Schedule.COSINE.factor(300, 600)).isEqualTo(1.5, within(1e-12));
        assertThat(Schedule.COSINE.factor(599, 600)).isBetween(0.0, 1e-4);
    }
}
