package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalJobFileTest {

    @TempDir
    private Path home;

    @Test
    void a_job_is_found_by_its_folder_by_its_first_run_and_by_where_its_model_goes() throws Exception {
        LocalJobFile file = new LocalJobFile("loupe-a", 2, home.resolve("jobs/a"), home.resolve("model"), false);
        file.write();

        assertThat(LocalJobFile.in(home.resolve("jobs/a"))).contains(file);
        assertThat(LocalJobFile.in(home.resolve("model"))).contains(file);
        assertThat(LocalJobFile.in(home.resolve("jobs/a/algo-1/ml/checkpoints/run"))).contains(file);
        assertThat(file.first().run()).isEqualTo(home.resolve("jobs/a/algo-1/ml/checkpoints/run"));
        assertThat(LocalJobFile.in(home)).isEmpty();
        assertThat(LocalJobFile.in(home.resolve("jobs/a/algo-1"))).isEmpty();
        assertThat(LocalJobFile.in(Path.of("/"))).isEmpty();
    }

    @Test
    void its_end_is_kept_in_both_places() throws Exception {
        LocalJobFile file = new LocalJobFile("loupe-a", 1, home.resolve("jobs/a"), home.resolve("model"), false);
        file.write();

        file.atItsEnd().write();

        assertThat(LocalJobFile.in(home.resolve("jobs/a")).orElseThrow().completed()).isTrue();
        assertThat(LocalJobFile.in(home.resolve("model")).orElseThrow().completed()).isTrue();
    }
}
