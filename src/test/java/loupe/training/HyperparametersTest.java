package loupe.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HyperparametersTest {

    private static Hyperparameters with(int epochs, int batch, double rate, double momentum, double decay) {
        return new Hyperparameters(epochs, batch, rate, momentum, decay, Optimizer.SGD, Schedule.CONSTANT);
    }

    @Test
    void the_labs_settings_have_no_fault() {
        assertThat(with(10, 100, 0.01, 0.9, 0).fault()).isEmpty();
    }

    @Test
    void each_value_out_of_its_range_has_its_sentence() {
        assertThat(with(0, 100, 0.01, 0.9, 0).fault()).contains("Epochs must be from 1 to 10000, not 0.");
        assertThat(with(1, 0, 0.01, 0.9, 0).fault()).contains("The batch must be from 1 to 60000 pictures, not 0.");
        assertThat(with(1, 1, -1, 0.9, 0).fault())
                .contains("The learning rate must be above 0 and at most 1000, not -1.0.");
        assertThat(with(1, 1, 1, 1, 0).fault()).contains("Momentum must be from 0 to below 1, not 1.0.");
        assertThat(with(1, 1, 1, 0, 2).fault()).contains("Weight decay must be from 0 to 1, not 2.0.");
    }

    @Test
    void not_a_number_is_refused_everywhere() {
        assertThat(with(1, 1, Double.NaN, 0, 0).fault()).isPresent();
        assertThat(with(1, 1, 1, Double.NaN, 0).fault()).isPresent();
        assertThat(with(1, 1, 1, 0, Double.NaN).fault()).isPresent();
    }
}
