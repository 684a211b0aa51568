package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {

    @TempDir
    private Path home;
    private CommandLineFixture line;

    @BeforeEach
    void setUp() {
        line = new CommandLineFixture(home);
    }

    @Test
    void help_names_every_command_but_the_hidden_one_and_goes_to_standard_output() {
        CommandLineFixture.Outcome outcome = line.run("--help");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).startsWith("Usage: loupe [-hV] [COMMAND]\n")
                .contains("\n  train ", "\n  evaluate ", "\n  predict ", "\n  data ").doesNotContain("trainer")
                .endsWith("Exit codes: 0 done, 2 wrong usage, 3 bad input, 4 failed, 5 stopped.\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"train", "evaluate", "predict", "data", "data list"})
    void every_command_explains_itself_and_each_of_its_options(String command) {
        CommandLineFixture.Outcome outcome = line.run((command + " --help").split(" "));

        assertThat(outcome.code()).isZero();
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.outLines().getFirst()).startsWith("Usage: loupe " + command + " [-h]");
        assertThat(outcome.outLines().stream().filter(text -> text.matches(" +(-h, )?--[a-z-]+(=\\S+)?")).toList())
                .as("options whose description is missing").allSatisfy(option ->
                        assertThat(next(outcome.outLines(), option)).matches(" {20,}\\S.*"));
    }

    private static String next(List<String> lines, String line) {
        int index = lines.indexOf(line) + 1;
        return index < lines.size() ? lines.get(index) : "";
    }

    @Test
    void an_unknown_command_is_wrong_usage_and_says_where_help_is() {
        CommandLineFixture.Outcome outcome = line.run("fly");

        assertThat(outcome).isEqualTo(new CommandLineFixture.Outcome(2, "",
                "Unmatched argument at index 0: 'fly'\nTry \"loupe --help\".\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "trian --network mlp; loupe; train",
        "runs lst; loupe runs; list",
        "train --epoch 3 --data mnist --network mlp; loupe train; --epochs",
        "train --epohcs=3 --data mnist --network mlp; loupe train; --epochs",
        "data list -json; loupe data list; --json"})
    void what_was_meant_by_a_mistyped_command_or_option_is_asked(String typed, String command, String meant) {
        CommandLineFixture.Outcome outcome = line.run(typed.split(" "));

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.errLines().getLast()).isEqualTo("Did you mean " + meant + "? Try \"" + command + " --help\".");
    }

    @Test
    void an_option_that_is_missing_because_it_is_mistyped_is_asked_for_too() {
        assertThat(line.run("evaluate", "--model", "mlp", "--dta", "mnist")).isEqualTo(new CommandLineFixture.Outcome(2, "",
                "Missing required option: '--data=NAME|DIR'\n\"--dta\" says nothing there. Did you mean --data? Try \"loupe evaluate --help\".\n"));
    }

    @Test
    void the_hidden_command_is_not_offered() {
        assertThat(line.run("trainr").errLines().getLast()).isEqualTo("Did you mean train? Try \"loupe --help\".");
    }

    @Test
    void a_group_without_its_command_is_wrong_usage() {
        assertThat(line.run("data")).isEqualTo(new CommandLineFixture.Outcome(2, "",
                "Missing required subcommand\nTry \"loupe data --help\".\n"));
    }

    @Test
    void the_child_gets_all_that_its_parent_wrote() {
        assertThat(line.run("trainer", "--port", "1", "-x", "y").out()).isEqualTo("child [--port, 1, -x, y]\n");
    }

    @Test
    void a_fault_of_the_program_itself_ends_with_4_and_a_sentence() {
        line.services.fault = () -> {
            throw new IllegalStateException("the disk is gone");
        };

        assertThat(line.run("data", "list")).isEqualTo(
                new CommandLineFixture.Outcome(4, "", "Loupe could not finish: the disk is gone\n"));
    }

    @Test
    void a_native_library_that_does_not_load_ends_with_4_and_a_sentence() {
        line.services.fault = () -> {
            throw new UnsatisfiedLinkError("libmxnet.so: wrong architecture");
        };

        assertThat(line.run("data", "list")).isEqualTo(
                new CommandLineFixture.Outcome(4, "", "Loupe could not finish: libmxnet.so: wrong architecture\n"));
    }

    @Test
    void memory_that_runs_out_ends_with_4_and_a_sentence() {
        line.services.fault = () -> {
            throw new OutOfMemoryError("Java heap space");
        };

        assertThat(line.run("data", "list")).isEqualTo(
                new CommandLineFixture.Outcome(4, "", "Loupe could not finish: there is not enough memory (Java heap space).\n"));
    }

    @Test
    void the_data_sets_are_listed_with_what_to_do_for_those_that_are_missing() {
        assertThat(line.run("data", "list")).isEqualTo(new CommandLineFixture.Outcome(0,
                "digits         Digits, drawn by Loupe. Made here.\nmnist          MNIST is not here. Put it there.\n", ""));
    }

    @Test
    void the_data_sets_as_json_are_one_array() {
        assertThat(line.run("data", "list", "--json")).isEqualTo(new CommandLineFixture.Outcome(0,
                "[{\"name\":\"digits\",\"title\":\"Digits, drawn by Loupe\",\"present\":true,\"folder\":\"cache\","
                        + "\"sentence\":\"Made here.\"},{\"name\":\"mnist\",\"title\":\"MNIST, handwritten digits\","
                        + "\"present\":false,\"sentence\":\"MNIST is not here. Put it there.\"}]\n", ""));
    }
}
