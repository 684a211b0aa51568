package loupe.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EngineNameTest {

    @Test
    void titles_are_written_as_their_makers_write_them() {
        assertThat(Arrays.stream(EngineName.values()).map(EngineName::title)).containsExactly("MXNet", "PyTorch");
    }

    @Test
    void options_are_small_letters_on_every_machine() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Arrays.stream(EngineName.values()).map(EngineName::option)).containsExactly("mxnet", "pytorch");
        } finally {
            Locale.setDefault(before);
        }
    }
}
