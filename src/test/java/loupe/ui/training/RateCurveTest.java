package loupe.ui.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RateCurveTest {

    private static RateCurve curve(double epochs, double rate, Schedule schedule, int batchesPerEpoch) {
        return new RateCurve(new Hyperparameters(epochs, 100, rate, 0.9, 0, Optimizer.SGD, schedule), batchesPerEpoch);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "CONSTANT  | 10  | 0.1  | 600 | Constant: 0.1 from the first batch to the last.",
        "STEP      | 10  | 0.1  | 600 | Step: 0.1, then 0.01 after 5 epochs and 0.001 after 7.5 epochs.",
        "STEP      | 2   | 0.5  | 600 | Step: 0.5, then 0.05 after 1 epoch and 0.005 after 1.5 epochs.",
        "COSINE    | 10  | 0.01 | 600 | Cosine: from 0.03 down to 0 at the end.",
        "ONE_CYCLE | 1.5 | 0.15 | 468 | One-cycle: from 0.006 up to 0.15 after 0.45 epochs, down to 0 at the end.",
        "WARM_UP   | 10  | 0.1  | 600 | Warm-up: from 0.000332 up to 0.1 after 0.5 epochs, then constant.",
        "WARM_UP   | 1   | 0.1  | 4   | Warm-up: from 0.05 up to 0.1 after 0.25 epochs, then constant.",
    })
    void each_schedule_is_a_sentence(Schedule schedule, double epochs, double rate, int batches, String sentence) {
        assertThat(curve(epochs, rate, schedule, batches).sentence()).isEqualTo(sentence);
    }

    @Test
    void a_place_has_the_exact_rate_of_its_batch() {
        RateCurve curve = curve(1.5, 0.15, Schedule.ONE_CYCLE, 468);

        assertThat(curve.text(curve.at(0))).isEqualTo("After 0 epochs: learning rate 0.006");
        assertThat(curve.text(curve.at(0.1))).isEqualTo("After 0.15 epochs: learning rate 0.0538632");
        assertThat(curve.at(0.1).rate()).isEqualTo(0.15 * (0.04 + 0.96 * 70 / 210.6), within(1e-12));
        assertThat(curve.at(0.3).step()).isEqualTo(210);
        assertThat(curve.at(1).step()).isEqualTo(701);
        assertThat(curve.end()).isEqualTo("1.5 epochs");
        assertThat(curve(1, 0.1, Schedule.CONSTANT, 600).end()).isEqualTo("1 epoch");
    }

    @Test
    void a_jump_is_drawn_between_two_neighbouring_batches() {
        assertThat(curve(10, 1, Schedule.STEP, 999).points())
                .contains(new RateCurve.Point(4994, 1), new RateCurve.Point(4995, 0.1))
                .contains(new RateCurve.Point(7492, 0.1), new RateCurve.Point(7493, 0.01));
    }

    @Test
    void the_highest_rate_is_the_peak_of_the_course() {
        assertThat(curve(10, 0.1, Schedule.CONSTANT, 600).highestText()).isEqualTo("0.1");
        assertThat(curve(10, 0.1, Schedule.COSINE, 600).highestText()).isEqualTo("0.3");
        assertThat(curve(1.5, 0.15, Schedule.ONE_CYCLE, 468).highestText()).isEqualTo("0.15");
    }

    @ParameterizedTest
    @EnumSource
    void even_the_shortest_run_is_drawn_from_its_first_batch_to_its_end(Schedule schedule) {
        assertThat(curve(1, 0.1, schedule, 1).points()).extracting(RateCurve.Point::step).containsExactly(0L, 1L);
        List<RateCurve.Point> longest = curve(10_000, 0.1, schedule, 60_000).points();
        assertThat(longest.getFirst().step()).isZero();
        assertThat(longest.getLast().step()).isEqualTo(600_000_000L);
        assertThat(longest).hasSizeBetween(200, 210).extracting(RateCurve.Point::step).isSorted();
    }
}
