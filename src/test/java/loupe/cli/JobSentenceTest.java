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
