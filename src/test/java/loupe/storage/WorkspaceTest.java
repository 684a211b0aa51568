package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkspaceTest {

    @TempDir
    private Path home;

    @Test
    void a_new_run_is_named_by_time_and_title_and_never_taken_twice() throws Exception {
        Workspace workspace = new Workspace(home, Clock.fixed(Instant.parse("2026-11-24T04:15:00Z"), ZoneOffset.UTC));
        assertThat(workspace.newRun("cnn-mnist")).isEmptyDirectory().hasFileName("20261124-041500-cnn-mnist");
        assertThat(workspace.newRun("cnn-mnist")).hasFileName("20261124-041500-cnn-mnist-2");
        assertThat(workspace.newRun("../my net: \"ü\"")).hasFileName("20261124-041500-my-net").hasParent(workspace.runs());
        assertThat(workspace.newRun("…")).hasFileName("20261124-041500-run");
    }

    @Test
    void runs_are_listed_newest_first_without_folders_that_hold_none() throws Exception {
        Workspace workspace = new Workspace(home, Clock.systemUTC());
        assertThat(workspace.allRuns()).isEmpty();
        for (String name : new String[] {"20261124-041500-a", "20261125-041500-b", "20261123-041500-c"}) {
            RunFolder.create(workspace.runs().resolve(name), Samples.job(Samples.TINY, 1));
        }
        Files.createDirectories(workspace.runs().resolve("20261126-000000-empty"));
        assertThat(workspace.allRuns()).extracting(path -> path.getFileName().toString())
                .containsExactly("20261125-041500-b", "20261124-041500-a", "20261123-041500-c");
    }

    @Test
    void a_model_s_folder_has_its_title_and_is_never_taken_twice() throws Exception {
        Workspace workspace = new Workspace(home, Clock.systemUTC());
        assertThat(workspace.allModels()).isEmpty();
        assertThat(workspace.newModel("my edges")).isEmptyDirectory().isEqualTo(home.resolve("models").resolve("my-edges"));
        assertThat(workspace.newModel("my edges")).hasFileName("my-edges-2");
        assertThat(workspace.newModel("…")).hasFileName("model");
        assertThat(workspace.allModels()).as("empty folders hold no model").isEmpty();
    }

    @Test
    void loupe_home_overrides_the_platform_s_folder() {
        assertThat(Workspace.standard(Map.of("LOUPE_HOME", home.toString())).home()).isEqualTo(home);
        assertThat(Workspace.standard(Map.of()).home().toString()).contains("Loupe");
    }
}
