package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import loupe.data.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTest {

    private static final String SMALL = "loupe/pretrained-for-tests/small/";

    @TempDir
    private Path folder;

    @Test
    void a_folder_on_the_disk_has_the_files_that_lie_in_it() throws Exception {
        Files.writeString(folder.resolve("a.txt"), "über");
        Files.createDirectory(folder.resolve("sub"));
        Source source = new Source.OnDisk(folder);

        assertThat(source.has("a.txt")).isTrue();
        assertThat(source.has("sub")).isFalse();
        assertThat(source.has("b.txt")).isFalse();
        assertThat(source.text("a.txt")).isEqualTo("über");
        assertThat(source.where("a.txt")).isEqualTo(folder.resolve("a.txt").toString());
    }

    @Test
    void a_folder_in_the_program_has_the_files_that_were_built_into_it() throws Exception {
        Source source = new Source.InProgram(SMALL);

        assertThat(source.has("network.json")).isTrue();
        assertThat(source.has("notes.txt")).isFalse();
        assertThat(source.text("network.json")).contains("\"format\"");
        assertThat(source.where("network.json")).isEqualTo("Loupe's own " + SMALL + "network.json");
    }

    @Test
    void what_is_missing_is_named() {
        assertThatThrownBy(() -> new Source.OnDisk(folder).bytes("b.txt")).isInstanceOf(BadInputException.class)
                .hasMessage(folder.resolve("b.txt") + " cannot be read (NoSuchFileException).");
        assertThatThrownBy(() -> new Source.InProgram(SMALL).bytes("b.txt")).isInstanceOf(BadInputException.class)
                .hasMessage("Loupe's own " + SMALL + "b.txt is missing.");
    }
}
