package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TemporaryTest {

    @TempDir
    private Path home;

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a symbolic link needs a right that few have")
    void a_folder_goes_with_all_that_is_in_it_and_what_links_lead_to_stays() throws Exception {
        Path kept = Files.writeString(Files.createDirectories(home.resolve("kept")).resolve("file"), "mine");
        Path folder = Temporary.folder("loupe-test");
        Files.createDirectories(folder.resolve("a/b"));
        Files.createSymbolicLink(folder.resolve("a/link"), home.resolve("kept"));

        Temporary.delete(folder);

        assertThat(folder).doesNotExist();
        assertThat(kept).hasContent("mine");
    }
}
