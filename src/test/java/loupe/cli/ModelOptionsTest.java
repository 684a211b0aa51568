package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringWriter;
import java.nio.file.Path;
import loupe.data.BadInputException;
import loupe.storage.CheckpointChoice;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class ModelOptionsTest {

    private final FakeServices services = new FakeServices(Path.of("home"));
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Console console = new Console(out, err);

    @Test
    void the_last_checkpoint_is_taken_without_a_word() throws Exception {
        ModelOptions options = parsed("--model", "mlp");

        assertThat(options.open(services, console).title()).isEqualTo("mlp");
        assertThat(services.choices).containsExactly(CheckpointChoice.LAST);
        assertThat(options.name()).isEqualTo("mlp");
        assertThat(err).hasToString("");
    }

    @Test
    void the_best_says_how_it_was_chosen_on_standard_error_only() throws Exception {
        parsed("--checkpoint", "best", "--model", "mlp").open(services, console);

        assertThat(services.choices).containsExactly(CheckpointChoice.BEST);
        assertThat(err).hasToString("The best checkpoint by validation was chosen on the test pictures, so its accuracy on them"
                + " flatters.\n");
        assertThat(out).hasToString("");
    }

    @Test
    void a_model_with_one_set_of_weights_has_no_other_best() throws Exception {
        services.models = "single"::equals;
        parsed("--checkpoint", "best", "--model", "single").open(services, console);

        assertThat(err).hasToString("mlp has one set of weights: its last checkpoint is its best.\n");
    }

    @Test
    void a_model_that_is_not_there_says_only_that() {
        assertThatThrownBy(() -> parsed("--model", "lost", "--checkpoint", "best").open(services, console))
                .isInstanceOf(BadInputException.class).hasMessage("There is no model \"lost\".");
        assertThat(err).hasToString("");
    }

    private static ModelOptions parsed(String... arguments) {
        ModelOptions options = new ModelOptions();
        new CommandLine(CommandSpec.create().addMixin("model", CommandSpec.forAnnotatedObject(options)))
                .setCaseInsensitiveEnumValuesAllowed(true).parseArgs(arguments);
        return options;
    }
}
