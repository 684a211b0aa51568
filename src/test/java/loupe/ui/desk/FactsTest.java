package loupe.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FactsTest {

    @Test
    void the_validation_accuracy_is_a_percentage_with_one_decimal() {
        assertThat(Facts.accuracy(Map.of("validation accuracy", "0.973400"))).isEqualTo("97.3 %");
        assertThat(Facts.accuracy(Map.of())).isEmpty();
        assertThat(Facts.accuracy(Map.of("validation accuracy", "about 97 %"))).isEqualTo("about 97 %");
    }

    @Test
    void everything_known_is_told_exactly_the_accuracy_first() {
        assertThat(Facts.all(Map.of("seed", "1", "validation accuracy", "0.973400", "note", "shipped", "data", "mnist")))
                .isEqualTo("validation accuracy: 0.973400\ndata: mnist\nseed: 1\nnote: shipped");
    }

    @Test
    void the_labs_networks_are_written_in_capitals_with_what_they_learned_from() {
        assertThat(Facts.title("mlp", "mnist")).isEqualTo("MLP on MNIST");
        assertThat(Facts.title("cnn", "digits")).isEqualTo("CNN on Digits");
        assertThat(Facts.title("my own", "pictures")).isEqualTo("my own on pictures");
        assertThat(Facts.title("cnn", "")).isEqualTo("CNN");
    }

    @Test
    void what_is_not_read_yet_is_called_by_its_folder() {
        assertThat(Facts.nameOf(Path.of("runs", "20261124-cnn").toString())).isEqualTo("20261124-cnn");
        assertThat(Facts.nameOf("mlp")).isEqualTo("MLP");
        assertThat(Facts.nameOf("a\0b")).isEqualTo("a\0b");
    }
}
