package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import loupe.inference.HiddenSample;
import loupe.inference.Pca;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HiddenCacheTest {

    @TempDir
    private Path home;

    private static HiddenCache.Kept kept() {
        float[][] vectors = {{1, 2, 3}, {4, 5.5f, 6}, {-7, 8, 9}};
        return new HiddenCache.Kept(new HiddenSample(vectors, new byte[] {3, 1, 9}), Pca.of(vectors));
    }

    @Test
    void what_is_kept_is_read_again() throws IOException {
        new HiddenCache(home).write("mlp/ab", kept());

        HiddenCache.Kept read = new HiddenCache(home).read("mlp/ab").orElseThrow();
        assertThat(read.sample().vectors()).isDeepEqualTo(kept().sample().vectors());
        assertThat(read.sample().labels()).containsExactly(3, 1, 9);
        assertThat(read.plane().mean()).containsExactly(kept().plane().mean());
        assertThat(read.plane().axes()).isDeepEqualTo(kept().plane().axes());
        assertThat(read.plane().kept()).containsExactly(kept().plane().kept());
    }

    @Test
    void nothing_is_read_under_another_key() throws IOException {
        new HiddenCache(home).write("a", kept());

        assertThat(new HiddenCache(home).read("b")).isEmpty();
    }

    @Test
    void a_damaged_file_counts_as_none() throws IOException {
        new HiddenCache(home).write("a", kept());
        Path file;
        try (Stream<Path> files = Files.list(home.resolve("hidden"))) {
            file = files.findFirst().orElseThrow();
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[20] ^= 1;
        Files.write(file, bytes);
        assertThat(new HiddenCache(home).read("a")).isEmpty();
        Files.write(file, new byte[] {1, 2, 3});
        assertThat(new HiddenCache(home).read("a")).isEmpty();
    }
}
