package loupe.export;

import static org.assertj.core.api.Assertions.assertThat;

import loupe.network.Presets;
import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where PyTorch's optimiser is not Loupe's, the program says so. */
class TorchProgramTest {

    private static final String MOMENTUM = """
                # PyTorch's momentum gathers gradients and scales them by the rate of the step; Loupe's gathers steps, each scaled by the
                # rate of its own batch. While the rate changes, the two are not the same.
            """;
    private static final String ROOT = """
                # PyTorch divides by sqrt(n) + 1e-8, Loupe by sqrt(n + 1e-8): they differ where gradients are very small.
                optimizer = torch.optim.RMSprop(trained, lr=LEARNING_RATE, alpha=0.9)
            """;

    @ParameterizedTest
    @CsvSource({"SGD,0.9,COSINE,true", "NAG,0.9,STEP,true", "SGD,0.9,CONSTANT,false", "SGD,0,COSINE,false", "NAG,0,COSINE,false",
        "ADAM,0.9,COSINE,false", "RMSPROP,0.9,COSINE,false"})
    void momentum_under_a_changing_rate(Optimizer optimizer, double momentum, Schedule schedule, boolean said) {
        String program = program(optimizer, momentum, schedule);

        assertThat(program.contains(MOMENTUM)).isEqualTo(said);
        assertThat(program.contains("PyTorch's momentum")).isEqualTo(said);
    }

    @Test
    void the_number_that_keeps_rmsprop_from_dividing_by_zero() {
        assertThat(program(Optimizer.RMSPROP, 0, Schedule.CONSTANT)).contains(ROOT);
        assertThat(program(Optimizer.ADAM, 0, Schedule.CONSTANT)).doesNotContain("PyTorch divides");
    }

    private static String program(Optimizer optimizer, double momentum, Schedule schedule) {
        return Samples.code(Presets.MLP, new Hyperparameters(10, 100, 0.1, momentum, 0, optimizer, schedule), Dialect.PYTORCH, Form.COMPLETE).text();
    }
}
