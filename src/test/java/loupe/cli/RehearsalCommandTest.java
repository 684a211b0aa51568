package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RehearsalCommandTest {

    @TempDir
    private Path home;
    private CommandLineFixture line;

    @BeforeEach
    void setUp() {
        line = new CommandLineFixture(home);
        line.signals = Runnable::run;
    }

    @Test
    void it_prints_the_variables_that_lead_to_it_and_says_that_it_is_not_AWS() {
        CommandLineFixture.Outcome outcome = line.run("rehearsal", "--factor", "0.5");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).matches("export AWS_ENDPOINT_URL=http://127\\.0\\.0\\.1:\\d+\nexport AWS_ACCESS_KEY_ID=rehearsal\n"
                + "export AWS_SECRET_ACCESS_KEY=rehearsal\nexport AWS_REGION=us-west-2\nexport AWS_EC2_METADATA_DISABLED=true\n");
        assertThat(outcome.err()).isEqualTo("A rehearsal: nothing here is AWS, and nothing costs money. Jobs run on this machine; waiting takes 0.5 times as long "
                + "as users of AWS report. Ctrl+C ends it, and what it holds is gone then.\nIn another terminal, first:\n"
                + "The account is 000000000000; the role for jobs is arn:aws:iam::000000000000:role/LoupeRehearsal.\nEnding; what runs is stopped.\n");
    }

    @Test
    void a_folder_that_is_named_stays() throws Exception {
        Path folder = Files.createDirectories(home.resolve("kept/buckets"));

        CommandLineFixture.Outcome outcome = line.run("rehearsal", "--folder", home.resolve("kept").toString());

        assertThat(outcome.err()).startsWith("A rehearsal: nothing here is AWS, and nothing costs money. Jobs run on this machine; waiting takes 1 times as long "
                + "as users of AWS report. Ctrl+C ends it.\n");
        assertThat(folder).isDirectory();
    }

    @Test
    void a_port_that_is_taken_is_told() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandLineFixture.Outcome outcome = line.run("rehearsal", "--port", Integer.toString(taken.getLocalPort()));

            assertThat(outcome.code()).isEqualTo(3);
            assertThat(outcome.err()).startsWith("No rehearsal can listen at port " + taken.getLocalPort() + " (").endsWith("). Name another --port; 0 takes any.\n");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"--port|-1|The port must be from 0, for any that is free, to 65535, not -1.",
        "--factor|-1|The factor must be a number from 0, for no waiting, on, not -1.", "--factor|NaN|The factor must be a number from 0, for no waiting, on, not NaN."})
    void an_option_that_cannot_be_is_wrong_usage(String option, String value, String sentence) {
        CommandLineFixture.Outcome outcome = line.run("rehearsal", option, value);

        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.err()).startsWith(sentence);
    }

    @Test
    void a_folder_of_its_own_is_deleted_at_the_end() throws Exception {
        long before = left();

        line.run("rehearsal");

        assertThat(left()).isEqualTo(before);
    }

    private static long left() throws Exception {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("loupe-rehearsal")).count();
        }
    }
}
