package loupe.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Signals to real processes, for a handler that works only in a test would be worth nothing. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there one process cannot signal another")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StopSignalsTest {

    private static final String IGNORED = "whoever started these tests ignores SIGINT, as behind nohup or &, and so does every process below";

    private Process process;
    private BufferedReader says;

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void the_first_signal_asks_and_the_second_ends_with_5() throws Exception {
        start("trains");
        signal("TERM");
        assertThat(says.readLine()).isEqualTo("asked");
        signal("TERM");
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(5);
    }

    @Test
    void control_c_and_the_polite_kill_are_one_and_the_same() throws Exception {
        start("trains");
        assumeThat(controlCIsHeard()).as(IGNORED).isTrue();
        signal("INT");
        assertThat(says.readLine()).isEqualTo("asked");
        signal("TERM");
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(5);
    }

    @Test
    void a_child_that_is_asked_by_term_is_asked_once_and_not_ended_by_a_second() throws Exception {
        start("container");
        signal("INT");
        signal("TERM");
        assertThat(says.readLine()).isEqualTo("asked");
        signal("TERM");
        goesOn();
    }

    @Test
    void a_child_lets_the_polite_kill_pass() throws Exception {
        start("child");
        signal("TERM");
        goesOn();
    }

    @Test
    void a_child_lets_control_c_pass() throws Exception {
        start("child");
        assumeThat(controlCIsHeard()).as(IGNORED).isTrue();
        signal("INT");
        goesOn();
    }

    private void goesOn() throws Exception {
        process.getOutputStream().write('x');
        process.getOutputStream().flush();
        assertThat(says.readLine()).isEqualTo("still here");
        process.getOutputStream().close();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }

    private void start(String role) throws IOException {
        process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-Xshare:auto", "-cp", System.getProperty("java.class.path"), StopSignalsMain.class.getName(), role)
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        says = process.inputReader(StandardCharsets.UTF_8);
        assertThat(says.readLine()).isEqualTo("ready");
    }

    /** By the shell's own command, for a bare system has no other. */
    private void signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid()).start();
        assertThat(kill.waitFor()).isZero();
    }

    /** What a process is started with: a shell that sends itself the signal lives on only where it is ignored. */
    private static boolean controlCIsHeard() throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "kill -INT $$; exit 0").start().waitFor() != 0;
    }
}
