package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {

    @TempDir
    private Path home;
    private CommandLineFixture line;

    @BeforeEach
    void setUp() {
        line = new CommandLineFixture(home);
    }

    @Test
    void it_says_where_it_answers_and_ends_well_when_it_is_stopped() {
        line.signals = Runnable::run;

        CommandLineFixture.Outcome outcome = line.run("serve", "--model", "mlp", "--port", "0");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).matches("(?s)mlp answers at http://127\\.0\\.0\\.1:\\d+/invocations; Ctrl\\+C stops it\\.\n"
                + "Stopping; what was asked is answered\\.\n");
    }

    @Test
    void a_port_that_is_taken_is_told() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandLineFixture.Outcome outcome = line.run("serve", "--model", "mlp", "--port", Integer.toString(taken.getLocalPort()));

            assertThat(outcome.code()).isEqualTo(3);
            assertThat(outcome.err()).startsWith("No server can listen at 127.0.0.1:" + taken.getLocalPort() + " (")
                    .endsWith("). Name another --port; 0 takes any.\n");
        }
    }

    @Test
    void a_port_that_is_none_is_wrong_usage() {
        assertThat(line.run("serve", "--model", "mlp", "--port", "65536").err())
                .startsWith("The port must be from 0, for any that is free, to 65535, not 65536.");
    }
}
