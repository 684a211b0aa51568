package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loupe.data.BadInputException;
import loupe.data.ClassCounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfusionFileTest {

    private static final ClassCounts COUNTS = new ClassCounts(2, List.of(3, 1, 0, 4));

    @TempDir
    private Path folder;

    @Test
    void counts_and_the_figures_of_each_class_are_read_without_loupe() throws Exception {
        new Checkpoints(folder).saveConfusion(600, COUNTS);

        assertThat(Files.readString(folder.resolve("confusion.json")).replaceAll("\\s", "")).isEqualTo("{\"format\":1,\"step\":600,\"pictures\":8,\"right\":7,"
                + "\"counts\":[[3,1],[0,4]],\"classes\":[{\"class\":0,\"pictures\":4,\"takenFor\":3,\"recall\":0.75,\"precision\":1.0},"
                + "{\"class\":1,\"pictures\":4,\"takenFor\":5,\"recall\":1.0,\"precision\":0.8}]}");
    }

    @Test
    void what_was_written_comes_back() throws Exception {
        assertThat(ConfusionFile.read(folder)).isEmpty();
        new Checkpoints(folder).saveConfusion(600, COUNTS);

        assertThat(ConfusionFile.read(folder)).contains(new ConfusionFile.Confusion(600, COUNTS));
    }

    @Test
    void a_damaged_one_is_told_in_a_sentence() throws Exception {
        Path file = folder.resolve("confusion.json");
        Files.writeString(file, "{\"format\":1,\"step\":600,\"counts\":[[1,2],[3]]}");
        assertThatThrownBy(() -> ConfusionFile.read(folder)).isInstanceOf(BadInputException.class)
                .hasMessage(file + ": \"counts\" must have as many rows as columns.");
    }

    @Test
    void a_run_that_goes_on_before_it_forgets_it() throws Exception {
        Checkpoints checkpoints = new Checkpoints(folder);
        checkpoints.saveConfusion(600, COUNTS);
        checkpoints.forgetAfter(600);
        assertThat(ConfusionFile.read(folder)).isPresent();

        checkpoints.forgetAfter(599);
        assertThat(ConfusionFile.read(folder)).isEmpty();
    }
}
