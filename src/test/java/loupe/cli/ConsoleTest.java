package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ConsoleTest {

    @Test
    void results_and_sentences_go_to_their_own_streams_and_every_line_ends_alike_on_every_system() {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(out, err);

        console.print("é");
        console.say("a sentence.");

        assertThat(out).hasToString("é\n");
        assertThat(err).hasToString("a sentence.\n");
    }
}
