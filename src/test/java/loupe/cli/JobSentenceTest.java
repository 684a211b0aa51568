package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import loupe.network.Presets;
import loupe.training.DataRef;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Placement;
import loupe.training.Schedule;
import loupe.training.TrainingJob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobSentenceTest {

    private static final DataRef CLOTHES = new DataRef("fashion-mnist", "/data/fashion-mnist", "ab");

    @Test
    void everything_that_was_chosen_is_in_one_sentence() {
        assertThat(JobSentence.of(new TrainingJob(Presets.CNN, CLOTHES,
                new Hyperparameters(10, 100, 0.01, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT), 1,
                new Placement(EngineName.PYTORCH, Device.CPU, 2)))).isEqualTo("Training cnn (440812 parameters) on fashion-mnist: "
                + "10 epochs of batch 100, sgd, learning rate 0.01, momentum 0.9, weight decay 0, seed 1, "
                + "PyTorch on the CPU with 2 threads.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "STEP      | learning rate 0.15 (a tenth of it after half of the run, a hundredth after three quarters)",
        "COSINE    | learning rate 0.15 (from 0.45 to 0 along half a cosine)",
        "ONE_CYCLE | learning rate 0.15 (from 0.006 up to it in the first 30 % of the run, then to 0 along half a cosine)",
        "WARM_UP   | learning rate 0.15 (from near 0 up to it in the first 5 % of the run)",
    })
    void a_rate_that_changes_says_how_and_a_part_of_an_epoch_is_one(Schedule schedule, String rate) {
        assertThat(JobSentence.of(new TrainingJob(Presets.CNN, CLOTHES,
                new Hyperparameters(1.5, 128, 0.15, 0.9, 0, Optimizer.SGD, schedule), 1,
                new Placement(EngineName.PYTORCH, Device.CPU, 2)))).isEqualTo("Training cnn (440812 parameters) on fashion-mnist: "
                + "1.5 epochs of batch 128, sgd, " + rate + ", momentum 0.9, weight decay 0, seed 1, "
                + "PyTorch on the CPU with 2 threads.");
    }

    @Test
    void one_is_not_called_many_and_small_numbers_are_written_out() throws Exception {
        TrainingJob job = new TrainingJob(Presets.MLP, CLOTHES,
                new Hyperparameters(1, 64, 0.0005, 0, 0.0001, Optimizer.ADAM, Schedule.COSINE), -3,
                new Placement(EngineName.MXNET, Device.CPU, 1));

        assertThat(CommandLineFixture.inLocale(Locale.forLanguageTag("ar-EG-u-nu-arab"), () -> JobSentence.of(job))).isEqualTo(
                "Training mlp (109386 parameters) on fashion-mnist: 1 epoch of batch 64, adam, learning rate 0.0005 (from 0.0015 to 0 along half a cosine), "
                        + "momentum 0, weight decay 0.0001, seed -3, MXNet on the CPU with 1 thread.");
    }
}
