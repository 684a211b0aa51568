package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import loupe.cli.CommandLineFixture.Outcome;
import loupe.data.DataCatalog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataListCommandTest {

    @TempDir
    private Path home;
    private CommandLineFixture line;

    @BeforeEach
    void setUp() {
        line = new CommandLineFixture(home);
    }

    @Test
    void what_is_there_is_told_with_its_title_and_what_is_not_with_what_to_do() {
        Outcome outcome = line.run("data", "list");

        assertThat(outcome).isEqualTo(new Outcome(0, """
                digits         Digits, drawn by Loupe. Made here.
                mnist          MNIST is not here. Put it there.
                """, ""));
    }

    @Test
    void json_is_one_array_in_the_same_order_and_only_what_is_there_has_a_folder() {
        Outcome outcome = line.run("data", "list", "--json");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.outLines()).hasSize(1);
        assertThat(outcome.out()).startsWith("[{\"name\":\"digits\",").containsOnlyOnce("\"folder\":").endsWith("}]\n");
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void a_folder_s_name_with_quotes_and_backslashes_is_still_json() {
        Path odd = Path.of("my \"data\"\\here");
        line.services.sets = List.of(new DataCatalog.Entry("digits", "Digits", Optional.of(odd), "In " + odd + "."));

        assertThat(line.run("data", "list", "--json").out()).isEqualTo("[{\"name\":\"digits\",\"title\":\"Digits\",\"present\":true,"
                + "\"folder\":\"my \\\"data\\\"\\\\here\",\"sentence\":\"In my \\\"data\\\"\\\\here.\"}]\n");
    }

    @Test
    void it_takes_nothing_else() {
        assertThat(line.run("data", "list", "mnist")).isEqualTo(new Outcome(2, "",
                "Unmatched argument at index 2: 'mnist'\nTry \"loupe data list --help\".\n"));
    }
}
