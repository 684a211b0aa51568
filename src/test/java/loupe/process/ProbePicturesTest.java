package loupe.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import loupe.data.IdxFiles;
import loupe.data.ImageSet;
import loupe.data.KnownSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProbePicturesTest {

    @Test
    void they_are_a_data_set_of_one_batch_that_loupe_reads(@TempDir Path home) throws Exception {
        Path folder = ProbePictures.write(home.resolve("a/pictures"));

        ImageSet set = IdxFiles.read(folder, "probe", KnownSet.DIGITS.classNames());

        assertThat(folder).isEqualTo(home.resolve("a/pictures"));
        assertThat(set.training().count()).isEqualTo(20).isEqualTo(ProbePictures.COUNT);
        assertThat(IntStream.range(0, 20).map(set.training()::label)).containsExactly(
                0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(IntStream.range(0, 20).mapToObj(set.training()::image)).doesNotHaveDuplicates();
        assertThat(set.test().pixels()).isEqualTo(set.training().pixels());
    }
}
