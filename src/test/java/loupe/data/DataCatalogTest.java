package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataCatalogTest {

    @TempDir
    private Path folder;

    @Test
    void the_first_root_that_holds_all_four_files_wins() throws Exception {
        Path incomplete = put(folder.resolve("a/mnist"));
        Files.delete(incomplete.resolve("t10k-images-idx3-ubyte"));
        Path first = put(folder.resolve("b/mnist"));
        put(folder.resolve("c/mnist"));
        DataFolders folders = new DataFolders(List.of(folder.resolve("a"), folder.resolve("b"), folder.resolve("c")));

        assertThat(folders.find("mnist")).contains(first);
        assertThat(folders.find("fashion-mnist")).isEmpty();
    }

    @Test
    void the_environment_comes_before_the_home_and_that_before_the_working_folder() {
        DataFolders named = DataFolders.standard(Map.of("LOUPE_DATASETS", "somewhere"), folder);
        DataFolders unnamed = DataFolders.standard(Map.of("LOUPE_DATASETS", " "), folder);

        assertThat(named.roots()).startsWith(Path.of("somewhere"), folder.resolve("datasets"),
                Path.of("datasets").toAbsolutePath());
        assertThat(unnamed.roots()).startsWith(folder.resolve("datasets"));
    }

    @Test
    void each_known_set_is_listed_with_where_it_is_or_what_to_do() throws Exception {
        Path mnist = put(folder.resolve("mnist"));

        assertThat(catalog().entries()).containsExactly(
                new DataCatalog.Entry("digits", "Digits, drawn by Loupe",
                        Optional.of(folder.resolve("cache/digits-7/digits")),
                        "Loupe draws 60,000 digits to learn from and 10,000 to be tried on; nothing to fetch."),
                new DataCatalog.Entry("mnist", "MNIST, handwritten digits", Optional.of(mnist), "In " + mnist + "."),
                new DataCatalog.Entry("fashion-mnist", "Fashion-MNIST, pictures of clothes", Optional.empty(),
                        "Fashion-MNIST, pictures of clothes, is not here. Put train-images-idx3-ubyte,"
                                + " train-labels-idx1-ubyte, t10k-images-idx3-ubyte, t10k-labels-idx1-ubyte (plain or"
                                + " .gz) into " + folder.resolve("fashion-mnist") + "."));
    }

    @Test
    void a_known_set_is_loaded_by_its_name_with_its_classes() throws Exception {
        put(folder.resolve("fashion-mnist"));

        ImageSet set = catalog().load("fashion-mnist");

        assertThat(set.name()).isEqualTo("fashion-mnist");
        assertThat(set.classNames()).startsWith("T-shirt/top", "Trouser").endsWith("Bag", "Ankle boot").hasSize(10);
    }

    @Test
    void a_folder_of_ones_own_is_loaded_under_its_own_name() throws Exception {
        Path own = put(folder.resolve("my digits"));

        ImageSet set = catalog().load(own.toString());

        assertThat(set.name()).isEqualTo("my digits");
        assertThat(set.classNames()).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
    }

    @Test
    void the_digits_are_made_when_they_are_asked_for() throws Exception {
        ImageSet set = catalog().load("digits");

        assertThat(set.name()).isEqualTo("digits");
        assertThat(set.sha256()).isEqualTo(tiny().sha256());
    }

    @Test
    void a_known_set_that_is_not_there_says_which_files_go_where() {
        assertThatThrownBy(() -> catalog().load("mnist")).isInstanceOf(BadInputException.class)
                .hasMessage("MNIST, handwritten digits, is not here. Put train-images-idx3-ubyte,"
                        + " train-labels-idx1-ubyte, t10k-images-idx3-ubyte, t10k-labels-idx1-ubyte (plain or .gz) into "
                        + folder.resolve("mnist") + ".");
    }

    @Test
    void an_unknown_name_is_refused_with_what_there_is() {
        assertThatThrownBy(() -> catalog().load("minst")).isInstanceOf(BadInputException.class)
                .hasMessage("There is no data set and no folder \"minst\". Try digits, mnist, fashion-mnist or a folder"
                        + " with four IDX files.");
    }

    @Test
    void the_hash_changes_with_a_pixel_a_label_and_the_part() {
        LabelledImages one = new LabelledImages(28, 28, new byte[784], new byte[1]);
        byte[] pixels = new byte[784];
        pixels[3] = 1;
        LabelledImages inked = new LabelledImages(28, 28, pixels, new byte[1]);
        LabelledImages relabelled = new LabelledImages(28, 28, new byte[784], new byte[] {1});

        assertThat(List.of(hash(one, one), hash(inked, one), hash(one, inked), hash(relabelled, one),
                hash(one, relabelled))).doesNotHaveDuplicates().allMatch(hash -> hash.matches("[0-9a-f]{64}"));
    }

    private static String hash(LabelledImages training, LabelledImages test) {
        return new ImageSet("any", List.of("0", "1"), training, test).sha256();
    }

    private DataCatalog catalog() {
        return new DataCatalog(new DataFolders(List.of(folder)),
                new DigitsCache(folder.resolve("cache"), 7, percent -> tiny()));
    }

    private static Path put(Path place) throws IOException {
        IdxFiles.write(place, tiny());
        return place;
    }

    private static ImageSet tiny() {
        LabelledImages one = new LabelledImages(28, 28, new byte[784], new byte[] {9});
        return new ImageSet("tiny", KnownSet.DIGITS.classNames(), one, one);
    }
}
