package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewestFilesTest {

    @TempDir
    private Path folder;

    private Path file(String name, long millis) throws IOException {
        return Files.setLastModifiedTime(Files.writeString(folder.resolve(name), name), FileTime.fromMillis(millis));
    }

    @Test
    void the_newest_stay_and_files_of_other_kinds_are_left_alone() throws IOException {
        Path oldest = file("a.bin", 1_000);
        Path newest = file("b.bin", 3_000);
        Path middle = file("c.bin", 2_000);
        Path other = file("d.txt", 500);

        NewestFiles.keep(folder, ".bin", 2);

        assertThat(oldest).doesNotExist();
        assertThat(newest).exists();
        assertThat(middle).exists();
        assertThat(other).exists();
    }

    @Test
    void fewer_than_the_most_all_stay() throws IOException {
        Path one = file("a.bin", 1_000);

        NewestFiles.keep(folder, ".bin", 2);

        assertThat(one).exists();
    }
}
