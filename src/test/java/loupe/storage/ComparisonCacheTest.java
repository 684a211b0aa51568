package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import loupe.data.ClassOverlap;
import loupe.data.LabelledImages;
import loupe.inference.ConfusionMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonCacheTest {

    private static final String DATA = "d".repeat(64);
    private static final String WEIGHTS = "e".repeat(64);

    private final LabelledImages images = new LabelledImages(1, 1, new byte[3], new byte[] {0, 1, 1});
    private final ClassOverlap overlap = new ClassOverlap(images, 2, List.of(2, 0, 1), List.of(5, 7, 784 * 65025));
    private final ConfusionMatrix answers = new ConfusionMatrix(images, 2, List.of(1, 0, 1), List.of(0.5f, 0.75f, 1f));

    @TempDir
    private Path folder;

    private ComparisonCache cache() {
        return new ComparisonCache(folder.resolve("compare"));
    }

    @Test
    void what_was_kept_is_found_again_as_it_was() {
        cache().keep(DATA, overlap);
        cache().keep(DATA, WEIGHTS, answers);

        assertThat(cache().overlap(DATA, images, 2)).contains(overlap);
        assertThat(cache().answers(DATA, WEIGHTS, images, 2)).contains(answers);
    }

    @Test
    void other_pictures_and_other_weights_are_not_there() {
        cache().keep(DATA, overlap);
        cache().keep(DATA, WEIGHTS, answers);

        assertThat(cache().overlap(WEIGHTS, images, 2)).isEmpty();
        assertThat(cache().answers(DATA, DATA, images, 2)).isEmpty();
        assertThat(cache().answers(WEIGHTS, WEIGHTS, images, 2)).isEmpty();
        assertThat(cache().overlap(DATA, new LabelledImages(1, 1, new byte[2], new byte[2]), 2)).isEmpty();
    }

    @Test
    void a_damaged_file_is_as_good_as_none() throws IOException {
        cache().keep(DATA, overlap);
        Path file = only();
        byte[] bytes = Files.readAllBytes(file);
        bytes[3] ^= 1;
        Files.write(file, bytes);
        assertThat(cache().overlap(DATA, images, 2)).isEmpty();

        Files.write(file, new byte[5]);
        assertThat(cache().overlap(DATA, images, 2)).isEmpty();

        cache().keep(DATA, overlap);
        assertThat(cache().overlap(DATA, images, 2)).contains(overlap);
    }

    @Test
    void numbers_that_are_no_classes_are_not_believed() {
        cache().keep(DATA, WEIGHTS, new ConfusionMatrix(images, 9, List.of(1, 0, 8), List.of(1f, 1f, 1f)));

        assertThat(cache().answers(DATA, WEIGHTS, images, 2)).isEmpty();
    }

    private Path only() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("compare"))) {
            return files.toList().getFirst();
        }
    }
}
