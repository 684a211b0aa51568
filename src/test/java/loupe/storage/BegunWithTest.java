package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BegunWithTest {

    @TempDir
    private Path root;

    @Test
    void settings_are_kept_beside_the_run() throws Exception {
        OptMl container = new OptMl(root, true);
        BegunWith begun = new BegunWith(Map.of("epochs", "3", "network", "flatten | dense 10"));

        assertThat(BegunWith.in(container)).isEmpty();
        begun.keep(container);

        assertThat(root.resolve("checkpoints/settings.json")).isRegularFile();
        assertThat(BegunWith.in(container)).contains(begun);
    }

    @Test
    void every_change_is_named_but_for_how_often_lines_are_printed() {
        BegunWith begun = new BegunWith(Map.of("epochs", "3", "momentum", "0.9", "log_interval", "10"));

        assertThat(begun.changedBy(Map.of("epochs", "3", "momentum", "0.9", "log_interval", "20"))).isEmpty();
        assertThat(begun.changedBy(Map.of("epochs", "5", "seed", "7"))).contains("epochs was 3 and is 5; momentum was 0.9 and is not given; seed was not given and is 7");
    }
}
