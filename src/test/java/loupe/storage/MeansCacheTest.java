package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import loupe.data.GrayImage;
import loupe.data.IdxFiles;
import loupe.data.ImageSet;
import loupe.data.KnownSet;
import loupe.data.LabelledImages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeansCacheTest {

    @TempDir
    private Path home;

    @Test
    void the_mean_of_a_class_is_made_from_its_training_pictures_and_comes_back_the_same() throws Exception {
        Path folder = set("mnist", 100, 200);

        List<GrayImage> made = cache().of(folder);
        List<GrayImage> kept = cache().of(folder);

        assertThat(made).hasSize(10);
        assertThat(made.getFirst().at(5, 5)).isEqualTo(150 / 255f);
        assertThat(made.get(1)).isEqualTo(GrayImage.blank());
        assertThat(kept).isEqualTo(made);
        assertThat(files()).hasSize(1);
    }

    @Test
    void another_set_is_not_taken_for_the_one_that_was_kept() throws Exception {
        cache().of(set("mnist", 100, 200));

        assertThat(cache().of(set("other", 10, 10)).getFirst().at(0, 0)).isEqualTo(10 / 255f);
    }

    @Test
    void a_file_that_was_cut_short_is_made_again() throws Exception {
        Path folder = set("mnist", 40, 60);
        List<GrayImage> made = cache().of(folder);
        Files.write(files().getFirst(), new byte[11]);

        assertThat(cache().of(folder)).isEqualTo(made);
    }

    private MeansCache cache() {
        return new MeansCache(home.resolve("cache"));
    }

    private List<Path> files() throws Exception {
        try (Stream<Path> all = Files.list(home.resolve("cache"))) {
            return all.toList();
        }
    }

    /** Two evenly grey pictures of class 0. */
    private Path set(String name, int first, int second) throws Exception {
        byte[] pixels = new byte[2 * 784];
        for (int i = 0; i < 784; i++) {
            pixels[i] = (byte) first;
            pixels[784 + i] = (byte) second;
        }
        LabelledImages images = new LabelledImages(28, 28, pixels, new byte[2]);
        Path folder = home.resolve(name);
        IdxFiles.write(folder, new ImageSet(name, KnownSet.classNamesOf(name), images, images));
        return folder;
    }
}
