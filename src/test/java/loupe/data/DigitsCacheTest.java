package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DigitsCacheTest {

    private final AtomicInteger made = new AtomicInteger();

    @TempDir
    private Path folder;

    @Test
    void the_set_is_made_once_and_found_again() throws Exception {
        List<Integer> percents = new ArrayList<>();

        Path first = cache().folder(percents::add);
        Path again = cache().folder(percents::add);

        assertThat(first).isEqualTo(folder.resolve("digits-3/digits")).isEqualTo(again);
        assertThat(made).hasValue(1);
        assertThat(percents).containsExactly(50, 100);
        assertThat(DataCatalog.read(first).sha256()).isEqualTo(tiny().sha256());
        assertNothingElseIsLeft();
    }

    @Test
    void another_version_is_made_beside() throws Exception {
        cache().folder(percent -> { });
        Path newer = new DigitsCache(folder, 4, percent -> tiny()).folder(percent -> { });

        assertThat(newer).isEqualTo(folder.resolve("digits-4/digits"));
    }

    @Test
    void a_set_with_a_changed_byte_is_made_again() throws Exception {
        Path labels = cache().folder(percent -> { }).resolve("train-labels-idx1-ubyte");
        byte[] bytes = Files.readAllBytes(labels);
        bytes[8] = 1;
        Files.write(labels, bytes);

        Path again = cache().folder(percent -> { });

        assertThat(made).hasValue(2);
        assertThat(DataCatalog.read(again).sha256()).isEqualTo(tiny().sha256());
        assertNothingElseIsLeft();
    }

    @Test
    void a_set_with_a_missing_file_is_made_again() throws Exception {
        Files.delete(cache().folder(percent -> { }).resolve("t10k-images-idx3-ubyte"));

        assertThat(IdxFiles.areIn(cache().folder(percent -> { }))).isTrue();
        assertThat(made).hasValue(2);
    }

    @Test
    void two_that_make_it_at_once_both_get_a_whole_set() throws Exception {
        CyclicBarrier bothAreMaking = new CyclicBarrier(2);
        Callable<Path> maker = () -> new DigitsCache(folder, 3, percent -> {
            await(bothAreMaking);
            return tiny();
        }).folder(percent -> { });

        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Path> result : threads.invokeAll(List.of(maker, maker))) {
                assertThat(DataCatalog.read(result.get()).sha256()).isEqualTo(tiny().sha256());
            }
        }
        assertNothingElseIsLeft();
    }

    @Test
    void a_place_that_cannot_be_written_is_named() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        DigitsCache cache = new DigitsCache(file, 3, percent -> tiny());

        assertThatThrownBy(() -> cache.folder(percent -> { })).isInstanceOf(BadInputException.class)
                .hasMessage("The digits cannot be kept in " + file.resolve("digits-3")
                        + " (FileAlreadyExistsException). Is the disk full, and may you write there?");
    }

    private DigitsCache cache() {
        return new DigitsCache(folder, 3, percent -> {
            made.incrementAndGet();
            percent.accept(50);
            percent.accept(100);
            return tiny();
        });
    }

    private void assertNothingElseIsLeft() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactly(folder.resolve("digits-3"));
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static ImageSet tiny() {
        LabelledImages one = new LabelledImages(28, 28, new byte[784], new byte[] {9});
        return new ImageSet("digits", KnownSet.DIGITS.classNames(), one, one);
    }
}
