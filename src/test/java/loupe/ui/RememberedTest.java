package loupe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import loupe.data.Drawing;
import loupe.storage.WindowState;
import loupe.storage.Workspace;
import loupe.ui.common.WindowMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedTest {

    private static final WindowState FIRST = WindowState.first(List.of("mlp"), Drawing.empty(280));

    @TempDir
    private Path folder;
    private final ScheduledExecutorService saver = Executors.newSingleThreadScheduledExecutor();
    private final List<String> troubles = new ArrayList<>();

    @AfterEach
    void tidy() {
        saver.shutdownNow();
    }

    @Test
    void what_cannot_be_kept_is_said_with_the_folder_and_the_reason() throws IOException {
        Path home = Files.writeString(folder.resolve("a-file"), "").resolve("loupe");

        change(home, "training");

        assertThat(troubles).containsExactly("What you change is not kept: " + home
                + " cannot be written (FileSystemException). Is the disk full, and may you write there?");
    }

    @Test
    void what_is_kept_takes_the_sentence_away() {
        change(folder, "training");

        assertThat(troubles).containsExactly("");
        assertThat(remembered(folder).window(FIRST).state().screen()).isEqualTo("training");
    }

    private void change(Path home, String screen) {
        WindowMemory memory = remembered(home).window(FIRST);
        memory.keepScreen(screen);
        memory.writeNow();
    }

    private Remembered remembered(Path home) {
        return new Remembered(new Workspace(home, Clock.systemDefaultZone()), saver, troubles::add);
    }
}
