package loupe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import loupe.storage.Settings;
import loupe.storage.Workspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoupeTest {

    @TempDir
    private Path home;

    @Test
    void a_container_names_its_pytorch_by_a_variable_and_the_learner_s_own_choice_goes_before_it() throws Exception {
        Map<String, String> environment = Map.of("LOUPE_HOME", home.toString(), "LOUPE_LIBTORCH", "image/torch");
        try (Loupe loupe = new Loupe(environment)) {
            assertThat(loupe.libtorch()).contains(Path.of("image/torch"));

            Workspace.standard(environment).settings().write(new Settings("dark", "own/torch"));

            assertThat(loupe.libtorch()).contains(Path.of("own/torch"));
        }
    }

    @Test
    void where_neither_names_one_there_is_none() {
        try (Loupe loupe = new Loupe(Map.of("LOUPE_HOME", home.toString()))) {
            assertThat(loupe.libtorch()).isEmpty();
        }
    }
}
