package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** On the real files, where LOUPE_DATASETS says where they are. */
class RealDataTest {

    private final DataFolders folders = DataFolders.standard(System.getenv(), Path.of("no-such-home"));

    @Test
    void mnist_is_read_whole_with_its_published_class_counts() throws Exception {
        ImageSet mnist = read("mnist");

        assertThat(counts(mnist.training()))
                .containsExactly(5923, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949);
        assertThat(counts(mnist.test())).containsExactly(980, 1135, 1032, 1010, 982, 892, 958, 1028, 974, 1009);
        assertThat(mnist.training().label(0)).isEqualTo(5);
    }

    @Test
    void fashion_mnist_is_read_whole_and_balanced() throws Exception {
        ImageSet fashion = read("fashion-mnist");

        assertThat(counts(fashion.training())).containsOnly(6000);
        assertThat(counts(fashion.test())).containsOnly(1000);
        assertThat(fashion.classNames().get(fashion.training().label(0))).isEqualTo("Ankle boot");
    }

    private ImageSet read(String name) throws BadInputException {
        Optional<Path> folder = folders.find(name);
        assumeTrue(folder.isPresent(), () -> "skipped: " + name + " is not here; LOUPE_DATASETS can say where it is");
        return new DataCatalog(folders, new DigitsCache(Path.of("unused"), 0, percent -> {
            throw new IllegalStateException("the digits were not asked for");
        })).load(name);
    }

    private static int[] counts(LabelledImages images) {
        int[] counts = new int[10];
        for (int i = 0; i < images.count(); i++) {
            counts[images.label(i)]++;
        }
        return counts;
    }
}
