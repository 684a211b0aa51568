package loupe.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HyperparametersTest {

    private static Hyperparameters with(double epochs, int batch, double rate, double momentum, double decay) {
        return new Hyperparameters(epochs, batch, rate, momentum, decay, Optimizer.SGD, Schedule.CONSTANT);
    }

    @Test
    void the_labs_settings_have_no_fault() {
        assertThat(with(10, 100, 0.01, 0.9, 0).fault()).isEmpty();
    }

    @Test
    void each_value_out_of_its_range_has_its_sentence() {
        assertThat(with(0, 100, 0.01, 0.9, 0).fault()).contains("Epochs must be from 1 to 10000, not 0.");
        assertThat(with(0.5, 100, 0.01, 0.9, 0).fault()).contains("Epochs must be from 1 to 10000, not 0.5.");
        assertThat(with(10_001, 100, 0.01, 0.9, 0).fault()).contains("Epochs must be from 1 to 10000, not 10001.");
        assertThat(with(1, 0, 0.01, 0.9, 0).fault()).contains("The batch must be from 1 to 60000 pictures, not 0.");
        assertThat(with(1, 1, -1, 0.9, 0).fault())
                .contains("The learning rate must be above 0 and at most 1000, not -1.0.");
        assertThat(with(1, 1, 1, 1, 0).fault()).contains("Momentum must be from 0 to below 1, not 1.0.");
        assertThat(with(1, 1, 1, 0, 2).fault()).contains("Weight decay must be from 0 to 1, not 2.0.");
    }

    @Test
    void a_part_of_an_epoch_is_a_part_of_its_batches_to_the_nearest_one() {
        assertThat(with(1.5, 100, 0.1, 0.9, 0).fault()).isEmpty();
        assertThat(with(10, 100, 0.1, 0.9, 0).steps(600)).isEqualTo(6000);
        assertThat(with(1.5, 128, 0.1, 0.9, 0).steps(468)).isEqualTo(702);
        assertThat(with(1.5, 128, 0.1, 0.9, 0).steps(5)).isEqualTo(8);
        assertThat(with(1.1, 100, 0.1, 0.9, 0).steps(600)).isEqualTo(660);
        assertThat(with(10_000, 1, 0.1, 0.9, 0).steps(60_000)).isEqualTo(600_000_000L);
    }

    @Test
    void the_last_epoch_is_over_when_the_run_is() {
        assertThat(with(1.5, 128, 0.1, 0.9, 0).stepsAfter(0, 468)).isEqualTo(468);
        assertThat(with(1.5, 128, 0.1, 0.9, 0).stepsAfter(1, 468)).isEqualTo(702);
        assertThat(with(2, 100, 0.1, 0.9, 0).stepsAfter(1, 600)).isEqualTo(1200);
    }

    @Test
    void not_a_number_is_refused_everywhere() {
        assertThat(with(Double.NaN, 1, 1, 0, 0).fault()).contains("Epochs must be from 1 to 10000, not NaN.");
        assertThat(with(1, 1, Double.NaN, 0, 0).fault()).isPresent();
        assertThat(with(1, 1, 1, Double.NaN, 0).fault()).isPresent();
        assertThat(with(1, 1, 1, 0, Double.NaN).fault()).isPresent();
    }
}
