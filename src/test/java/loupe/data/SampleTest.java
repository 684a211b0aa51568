package loupe.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SampleTest {

    private static DataCatalog.Entry entry(String name, boolean there) {
        return new DataCatalog.Entry(name, name, there ? Optional.of(Path.of(name)) : Optional.empty(), "");
    }

    @Test
    void it_takes_evenly_from_the_whole_set() {
        LabelledImages all = new LabelledImages(1, 1, new byte[] {0, 1, 2, 3, 4, 5, 6, 7}, new byte[] {0, 1, 2, 3, 4, 5, 6, 7});

        assertThat(Sample.of(all, 3).pixels()).containsExactly(0, 2, 5);
        assertThat(Sample.of(all, 3).labels()).containsExactly(0, 2, 5);
        assertThat(Sample.of(all, 20).labels()).containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void MNIST_goes_before_the_digits_and_the_clothes_go_with_a_network_that_learned_them() {
        List<DataCatalog.Entry> all = List.of(entry("digits", true), entry("mnist", true), entry("fashion-mnist", true));

        assertThat(Sample.set("digits", all)).isEqualTo("mnist");
        assertThat(Sample.set("fashion-mnist", all)).isEqualTo("fashion-mnist");
        assertThat(Sample.set("", all)).isEqualTo("mnist");
    }

    @Test
    void without_the_real_sets_it_is_the_digits() {
        List<DataCatalog.Entry> all = List.of(entry("digits", true), entry("mnist", false), entry("fashion-mnist", false));

        assertThat(Sample.set("fashion-mnist", all)).isEqualTo("digits");
    }
}
