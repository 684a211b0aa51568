package loupe.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgramHereTest {

    private static final Path FOLDER = Path.of("/home/ada/loupe");

    @Test
    void the_jar_that_runs_is_named_as_short_as_it_can_be_from_where_it_was_started() {
        assertThat(words("/home/ada/loupe/target/loupe.jar")).isEqualTo("java -jar target/loupe.jar");
        assertThat(words("/opt/lib/loupe.jar")).isEqualTo("java -jar /opt/lib/loupe.jar");
        assertThat(words("/my programs/loupe.jar")).isEqualTo("java -jar '/my programs/loupe.jar'");
    }

    @Test
    void an_installed_program_is_called_by_its_starter() {
        assertThat(new ProgramHere(Optional.of("/opt/loupe/bin/Loupe"), Path.of("/opt/loupe/lib/app/loupe.jar"), FOLDER).words())
                .isEqualTo("/opt/loupe/bin/Loupe");
    }

    @Test
    void classes_of_a_build_stand_for_the_jar_that_it_makes() {
        assertThat(words("/home/ada/loupe/target/classes")).isEqualTo("java -jar target/loupe.jar");
    }

    private static String words(String code) {
        return new ProgramHere(Optional.empty(), Path.of(code), FOLDER).words();
    }
}
