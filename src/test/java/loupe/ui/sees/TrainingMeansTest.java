package loupe.ui.sees;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import loupe.data.DataCatalog;
import loupe.data.DataFolders;
import loupe.data.DigitsCache;
import loupe.data.IdxFiles;
import loupe.data.ImageSet;
import loupe.data.KnownSet;
import loupe.data.LabelledImages;
import loupe.storage.MeansCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingMeansTest {

    @TempDir
    private Path home;

    @Test
    void the_real_digits_come_before_those_that_loupe_draws() throws Exception {
        put("mnist");

        assertThat(means().of(KnownSet.MNIST.classNames()).orElseThrow().set()).isEqualTo("MNIST, handwritten digits");
    }

    @Test
    void clothes_are_not_compared_with_digits() throws Exception {
        put("mnist");
        assertThat(means().of(KnownSet.FASHION_MNIST.classNames())).isEmpty();

        put("fashion-mnist");
        assertThat(means().of(KnownSet.FASHION_MNIST.classNames()).orElseThrow().set())
                .isEqualTo("Fashion-MNIST, pictures of clothes");
    }

    @Test
    void a_network_with_classes_of_its_own_has_no_means() throws Exception {
        assertThat(means().of(List.of("cat", "dog"))).isEmpty();
    }

    private TrainingMeans means() {
        return new TrainingMeans(new DataCatalog(new DataFolders(List.of(home.resolve("datasets"))), new DigitsCache(home.resolve("cache"))),
                new MeansCache(home.resolve("cache")));
    }

    private void put(String name) throws Exception {
        Path folder = Files.createDirectories(home.resolve("datasets").resolve(name));
        LabelledImages blank = new LabelledImages(28, 28, new byte[10 * 784], new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
        IdxFiles.write(folder, new ImageSet(name, KnownSet.classNamesOf(name), blank, blank));
    }
}
