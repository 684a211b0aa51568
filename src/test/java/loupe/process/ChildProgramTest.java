package loupe.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChildProgramTest {

    @Test
    void a_training_process_is_this_same_program_on_this_same_java() {
        ChildProgram program = ChildProgram.ofThisProcess();

        assertThat(program.mainClass()).isEqualTo("loupe.Main");
        assertThat(program.arguments()).containsExactly("trainer");
        assertThat(Files.isExecutable(program.java())).isTrue();
        assertThat(program.java().toAbsolutePath().getParent().getParent()).isEqualTo(Path.of(System.getProperty("java.home")));
        assertThat(program.classPath()).isNotEmpty().allMatch(Path::isAbsolute);
    }

    @Test
    void the_lists_stay_when_the_caller_s_change() {
        List<Path> classPath = new ArrayList<>(List.of(Path.of("a.jar")));
        List<String> arguments = new ArrayList<>(List.of("trainer"));
        ChildProgram program = new ChildProgram(Path.of("java"), classPath, "Main", arguments);

        classPath.clear();
        arguments.clear();

        assertThat(program).isEqualTo(new ChildProgram(Path.of("java"), List.of(Path.of("a.jar")), "Main", List.of("trainer")));
    }
}
