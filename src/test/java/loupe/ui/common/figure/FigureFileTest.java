package loupe.ui.common.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureFileTest {

    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir
    private Path folder;

    @Test
    void a_file_is_written_whole_and_its_place_is_said() {
        Path file = folder.resolve("map.csv");

        assertThat(FigureFile.onDisk().write(file, () -> CONTENT)).isEqualTo("Saved as " + file + ".");
        assertThat(file).hasBinaryContent(CONTENT);
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(file));
    }

    @Test
    void a_place_that_cannot_be_written_is_named_and_what_was_there_stays() throws Exception {
        Path taken = Files.writeString(folder.resolve("file"), "mine");

        assertThat(FigureFile.onDisk().write(taken.resolve("map.csv"), () -> CONTENT))
                .startsWith(taken.resolve("map.csv") + " was not written (").endsWith("). Choose another place.");
        assertThat(taken).hasContent("mine");
    }

    @Test
    void a_full_disk_is_called_one() {
        String sentence = "map.csv was not written: the disk is full. Make room, or choose another place.";

        assertThat(failing(new IOException("No space left on device"))).isEqualTo(sentence);
        assertThat(failing(new FileSystemException("x", "y", "There is not enough space on the disk"))).isEqualTo(sentence);
    }

    @Test
    void a_refused_folder_is_called_one() {
        assertThat(failing(new AccessDeniedException("/m/.map.csv.part")))
                .isEqualTo("map.csv was not written: writing there is not allowed. Choose another folder.");
    }

    @Test
    void another_fault_is_told_in_the_system_s_words_or_by_its_name() {
        assertThat(failing(new FileSystemException("/m/.map.part", "b", "Read-only file system")))
                .isEqualTo("map.csv was not written (Read-only file system). Choose another place.");
        assertThat(failing(new IOException())).isEqualTo("map.csv was not written (IOException). Choose another place.");
    }

    @Test
    void a_figure_that_cannot_be_made_is_told_too_and_nothing_is_written() {
        Path file = folder.resolve("map.png");

        assertThat(FigureFile.onDisk().write(file, () -> {
            throw new NegativeArraySizeException("-4");
        })).isEqualTo(file + " was not written: the figure could not be made (NegativeArraySizeException). Try another kind of file, or a smaller picture.");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_title_becomes_a_file_name_that_every_system_takes() {
        assertThat(FigureFile.name("Shift map of “cnn-pool”, 4 px", "png")).isEqualTo("shift-map-of-cnn-pool-4-px.png");
        assertThat(FigureFile.name("Größe: ../a\\b", "csv")).isEqualTo("gro-e-..-a-b.csv");
        assertThat(FigureFile.name("№ ✎", "svg")).isEqualTo("no.svg");
        assertThat(FigureFile.name("✎", "svg")).isEqualTo("figure.svg");
    }

    private static String failing(IOException fault) {
        return new FigureFile((file, content) -> {
            throw fault;
        }).write(Path.of("map.csv"), () -> CONTENT);
    }
}
