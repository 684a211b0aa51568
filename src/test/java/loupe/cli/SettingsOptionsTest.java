package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import loupe.training.Hyperparameters;
import loupe.training.Optimizer;
import loupe.training.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class SettingsOptionsTest {

    private static final Hyperparameters RECIPE = new Hyperparameters(10, 100, 0.1, 0.9, 0, Optimizer.SGD, Schedule.COSINE);

    @Test
    void what_is_left_out_is_the_recipe_s() {
        assertThat(parsed().over(RECIPE)).isEqualTo(RECIPE);
        assertThat(parsed().seed()).isEqualTo(1);
    }

    @Test
    void what_is_given_counts_and_nothing_else_changes() {
        assertThat(parsed("--epochs", "3").over(RECIPE)).isEqualTo(new Hyperparameters(3, 100, 0.1, 0.9, 0, Optimizer.SGD, Schedule.COSINE));
        assertThat(parsed("--epochs", "1.5").over(RECIPE)).isEqualTo(new Hyperparameters(1.5, 100, 0.1, 0.9, 0, Optimizer.SGD, Schedule.COSINE));
        assertThat(parsed("--batch=7").over(RECIPE)).isEqualTo(new Hyperparameters(10, 7, 0.1, 0.9, 0, Optimizer.SGD, Schedule.COSINE));
        assertThat(parsed("--lr", "1e-3").over(RECIPE)).isEqualTo(new Hyperparameters(10, 100, 0.001, 0.9, 0, Optimizer.SGD, Schedule.COSINE));
        assertThat(parsed("--momentum", "0").over(RECIPE)).isEqualTo(new Hyperparameters(10, 100, 0.1, 0, 0, Optimizer.SGD, Schedule.COSINE));
        assertThat(parsed("--weight-decay", ".5").over(RECIPE)).isEqualTo(new Hyperparameters(10, 100, 0.1, 0.9, 0.5, Optimizer.SGD, Schedule.COSINE));
        assertThat(parsed("--schedule", "constant").over(RECIPE)).isEqualTo(new Hyperparameters(10, 100, 0.1, 0.9, 0, Optimizer.SGD, Schedule.CONSTANT));
        assertThat(parsed("--seed", "-9223372036854775808").seed()).isEqualTo(Long.MIN_VALUE);
    }

    @ParameterizedTest
    @CsvSource({"sgd, SGD", "nag, NAG", "adam, ADAM", "rmsprop, RMSPROP", "Adam, ADAM"})
    void every_optimiser_has_its_word(String word, Optimizer optimizer) {
        assertThat(parsed("--optimizer", word).over(RECIPE).optimizer()).isEqualTo(optimizer);
    }

    @ParameterizedTest
    @CsvSource({"constant, CONSTANT", "step, STEP", "cosine, COSINE", "one-cycle, ONE_CYCLE", "warm-up, WARM_UP", "One-Cycle, ONE_CYCLE"})
    void every_schedule_has_its_word(String word, Schedule schedule) {
        assertThat(parsed("--schedule", word).over(RECIPE).schedule()).isEqualTo(schedule);
    }

    @ParameterizedTest
    @CsvSource({"--epochs, many", "--lr, '0,1'", "--seed, 1.5", "--batch, 3000000000", "--momentum, "})
    void what_is_no_number_is_refused_with_the_option_s_name(String option, String value) {
        assertThatThrownBy(() -> parsed(option, value == null ? "" : value)).isInstanceOf(CommandLine.ParameterException.class)
                .hasMessageContaining("'" + option + "'");
    }

    private static SettingsOptions parsed(String... arguments) {
        SettingsOptions options = new SettingsOptions();
        new CommandLine(CommandSpec.create().addMixin("settings", CommandSpec.forAnnotatedObject(options)))
                .setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        return options;
    }
}
