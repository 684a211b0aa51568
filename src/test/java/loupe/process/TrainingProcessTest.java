package loupe.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A parent and real children, also while something else uses every thread of the common pool. */
@Timeout(120)
class TrainingProcessTest {

    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void the_lines_of_a_child_arrive_and_what_it_says_besides_is_its_log() throws Exception {
        try (TrainingProcess child = start(Script.SAYS_GARBAGE); BufferedReader lines = child.events(LONG).orElseThrow()) {
            child.logInto(folder.resolve("log.txt"));
            assertThat(lines.readLine()).isEqualTo("hello, parent");
            assertThat(child.isAlive()).isTrue();
            assertThat(ProcessHandle.of(child.pid())).isPresent();

            child.kill();
            child.exit();

            assertThat(child.isAlive()).isFalse();
            assertThat(folder.resolve("log.txt")).content().isEqualTo("native chatter\n");
        }
    }

    @Test
    void a_child_that_ends_at_once_has_no_lines_but_an_exit_code_and_last_words() throws Exception {
        try (var _ = new BusyPool(); TrainingProcess child = start(Script.EXITS_AT_ONCE)) {
            assertThat(child.events(Duration.ofMinutes(5))).isEmpty();
            assertThat(child.exit()).isEqualTo(3);
            assertThat(child.said()).isEqualTo("native chatter\n");
        }
    }

    @Test
    void a_child_that_never_reports_is_not_waited_for_longer_than_was_said() throws Exception {
        try (var _ = new BusyPool(); TrainingProcess child = start(Script.NEVER_REPORTS)) {
            assertThat(child.events(Duration.ofMillis(300))).isEmpty();
            assertThat(child.isAlive()).isTrue();
            child.kill();
            child.exit();
        }
    }

    @Test
    void a_child_without_a_job_ends_well_when_its_parent_lets_it_go() throws Exception {
        try (TrainingProcess child = start(Script.FINISHES); BufferedReader lines = child.events(LONG).orElseThrow()) {
            child.close();
            assertThat(lines.readLine()).isNull();
            assertThat(child.exit()).isZero();
            child.send(new Command.Stop());
            child.kill();
        }
    }

    @Test
    void a_program_that_is_not_there_is_no_process() {
        assertThatThrownBy(() -> TrainingProcess.start(address -> new ProcessBuilder(folder.resolve("no-java").toString(), address)))
                .isInstanceOf(IOException.class).hasMessageStartingWith("Cannot run program \"" + folder.resolve("no-java") + "\"");
    }

    private static TrainingProcess start(Script script) throws IOException {
        ChildProgram program = Jobs.program(script);
        return TrainingProcess.start(address -> new ProcessBuilder(List.of(program.java().toString(), "-XX:+UseSerialGC", "-cp",
                ClassPath.text(program.classPath()), program.mainClass(), script.name(), address)).redirectErrorStream(true));
    }
}
