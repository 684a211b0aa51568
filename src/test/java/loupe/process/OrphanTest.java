package loupe.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OrphanTest {

    @Test
    void neither_a_thread_nor_a_hook_that_hangs_keeps_an_orphan() throws Exception {
        ChildProgram program = ChildProgram.ofThisProcess(OrphanMain.class.getName(), List.of());
        Process orphan = new ProcessBuilder(program.java().toString(), "-XX:+UseSerialGC", "-cp", ClassPath.text(program.classPath()),
                program.mainClass()).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            assertThat(orphan.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(orphan.exitValue()).isEqualTo(6);
        } finally {
            orphan.destroyForcibly();
        }
    }
}
