package loupe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import loupe.training.Device;
import loupe.training.EngineName;
import loupe.training.Placement;
import org.junit.jupiter.api.Test;

class CommandTest {

    @Test
    void every_command_is_one_line_both_ways() {
        Path odd = Path.of("/my data/ü + %20\n&").toAbsolutePath();
        for (Command command : List.of(new Command.Prepare(new Placement(EngineName.PYTORCH, Device.GPU, 3), odd),
                new Command.Start(odd), new Command.Pause(), new Command.Proceed(), new Command.Stop())) {
            assertThat(command.line()).doesNotContain("\n");
            assertThat(Command.parse(command.line())).isEqualTo(command);
        }
    }

    @Test
    void another_word_is_no_command() {
        assertThatThrownBy(() -> Command.parse("dance now")).hasMessage("\"dance\" is no command");
    }
}
