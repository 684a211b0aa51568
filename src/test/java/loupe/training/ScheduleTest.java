package loupe.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScheduleTest {

    @Test
    void constant_stays() {
        assertThat(Schedule.CONSTANT.factor(0, 600)).isEqualTo(1);
        assertThat(Schedule.CONSTANT.factor(599, 600)).isEqualTo(1);
        assertThat(Schedule.CONSTANT.turns(600)).isEmpty();
    }

    @Test
    void cosine_starts_at_three_times_the_rate_is_half_of_that_in_the_middle_and_ends_near_zero() {
        assertThat(Schedule.COSINE.factor(0, 600)).isEqualTo(3);
        assertThat(Schedule.COSINE.factor(300, 600)).isEqualTo(1.5, within(1e-12));
        assertThat(Schedule.COSINE.factor(599, 600)).isBetween(0.0, 1e-4);
        assertThat(Schedule.COSINE.turns(600)).isEmpty();
    }

    @Test
    void step_is_a_tenth_from_the_half_and_a_hundredth_from_three_quarters_on() {
        assertThat(Schedule.STEP.factor(0, 600)).isEqualTo(1);
        assertThat(Schedule.STEP.factor(299, 600)).isEqualTo(1);
        assertThat(Schedule.STEP.factor(300, 600)).isEqualTo(0.1);
        assertThat(Schedule.STEP.factor(449, 600)).isEqualTo(0.1);
        assertThat(Schedule.STEP.factor(450, 600)).isEqualTo(0.01);
        assertThat(Schedule.STEP.factor(599, 600)).isEqualTo(0.01);
        assertThat(Schedule.STEP.turns(600)).containsExactly(300L, 450L);
    }

    @Test
    void the_turns_of_a_step_are_the_first_batches_at_the_lower_rate_in_runs_of_an_odd_length_too() {
        assertThat(Schedule.STEP.turns(7)).containsExactly(4L, 6L);
        assertThat(Schedule.STEP.factor(3, 7)).isEqualTo(1);
        assertThat(Schedule.STEP.factor(4, 7)).isEqualTo(0.1);
        assertThat(Schedule.STEP.factor(5, 7)).isEqualTo(0.1);
        assertThat(Schedule.STEP.factor(6, 7)).isEqualTo(0.01);
    }

    @Test
    void one_cycle_rises_from_a_twenty_fifth_to_the_rate_at_three_tenths_and_falls_to_nothing() {
        assertThat(Schedule.ONE_CYCLE.factor(0, 1000)).isEqualTo(0.04);
        assertThat(Schedule.ONE_CYCLE.factor(150, 1000)).isEqualTo(0.52, within(1e-12));
        assertThat(Schedule.ONE_CYCLE.factor(300, 1000)).isEqualTo(1);
        assertThat(Schedule.ONE_CYCLE.factor(650, 1000)).isEqualTo(0.5, within(1e-12));
        assertThat(Schedule.ONE_CYCLE.factor(999, 1000)).isBetween(0.0, 1e-5);
        assertThat(Schedule.ONE_CYCLE.factor(1000, 1000)).isZero();
        assertThat(Schedule.ONE_CYCLE.turns(1000)).containsExactly(300L);
    }

    @Test
    void warm_up_rises_over_a_twentieth_of_the_batches_and_stays() {
        assertThat(Schedule.WARM_UP.factor(0, 200)).isEqualTo(1 / 11.0);
        assertThat(Schedule.WARM_UP.factor(4, 200)).isEqualTo(5 / 11.0);
        assertThat(Schedule.WARM_UP.factor(9, 200)).isEqualTo(10 / 11.0);
        assertThat(Schedule.WARM_UP.factor(10, 200)).isEqualTo(1);
        assertThat(Schedule.WARM_UP.factor(100, 200)).isEqualTo(1);
        assertThat(Schedule.WARM_UP.factor(199, 200)).isEqualTo(1);
        assertThat(Schedule.WARM_UP.turns(200)).containsExactly(10L);
    }

    @Test
    void a_run_too_short_for_a_twentieth_warms_up_for_one_batch() {
        assertThat(Schedule.WARM_UP.factor(0, 8)).isEqualTo(0.5);
        assertThat(Schedule.WARM_UP.factor(1, 8)).isEqualTo(1);
        assertThat(Schedule.WARM_UP.turns(8)).containsExactly(1L);
    }

    @ParameterizedTest
    @EnumSource
    void every_batch_of_every_run_has_a_rate_above_nothing_and_at_most_three_times_the_given_one(Schedule schedule) {
        for (long steps = 1; steps <= 40; steps++) {
            for (long step = 0; step < steps; step++) {
                assertThat(schedule.factor(step, steps)).isGreaterThan(0).isLessThanOrEqualTo(3);
            }
        }
    }
}
