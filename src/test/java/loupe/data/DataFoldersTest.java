package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFoldersTest {

    private static final Path WORKING = Path.of("datasets").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void the_environment_is_searched_first_then_the_learner_s_folder_then_the_working_folder() {
        DataFolders folders = DataFolders.standard(Map.of("LOUPE_DATASETS", folder.resolve("shared").toString()),
                folder.resolve("home"));

        assertThat(folders.roots()).containsExactly(folder.resolve("shared"), folder.resolve("home/datasets"), WORKING);
    }

    @Test
    void without_the_variable_or_with_a_blank_one_the_learner_s_folder_is_first() {
        assertThat(DataFolders.standard(Map.of(), folder).roots()).containsExactly(folder.resolve("datasets"), WORKING);
        assertThat(DataFolders.standard(Map.of("LOUPE_DATASETS", "  "), folder).roots())
                .containsExactly(folder.resolve("datasets"), WORKING);
    }

    @Test
    void a_folder_that_is_named_twice_is_searched_once() {
        assertThat(DataFolders.standard(Map.of("LOUPE_DATASETS", WORKING.toString()), folder).roots())
                .containsExactly(WORKING, folder.resolve("datasets"));
    }

    @Test
    void each_set_is_found_in_the_first_root_that_has_it() throws Exception {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        touchFour(first.resolve("mnist"), ".gz");
        touchFour(second.resolve("mnist"), "");
        touchFour(second.resolve("fashion-mnist"), "");
        DataFolders folders = new DataFolders(List.of(folder.resolve("absent"), first, second));

        assertThat(folders.find("mnist")).contains(first.resolve("mnist"));
        assertThat(folders.find("fashion-mnist")).contains(second.resolve("fashion-mnist"));
        assertThat(folders.find("kuzushiji")).isEmpty();
    }

    @Test
    void three_files_of_four_are_no_set() throws Exception {
        touchFour(folder.resolve("mnist"), "");
        Files.delete(folder.resolve("mnist/train-labels-idx1-ubyte"));

        assertThat(new DataFolders(List.of(folder)).find("mnist")).isEmpty();
    }

    @Test
    void a_folder_under_a_file_s_name_is_no_file() throws Exception {
        touchFour(folder.resolve("mnist"), "");
        Files.delete(folder.resolve("mnist/train-labels-idx1-ubyte"));
        Files.createDirectory(folder.resolve("mnist/train-labels-idx1-ubyte"));

        assertThat(new DataFolders(List.of(folder)).find("mnist")).isEmpty();
    }

    private static void touchFour(Path place, String ending) throws IOException {
        Files.createDirectories(place);
        for (String name : List.of("train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte",
                "t10k-labels-idx1-ubyte")) {
            Files.createFile(place.resolve(name + ending));
        }
    }
}
