package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void a_folder_is_chosen_where_its_text_is_not_blank() {
        assertThat(new Settings("dark", "lib/torch").libtorchFolder()).contains(Path.of("lib/torch"));
        assertThat(new Settings("dark", "  ").libtorchFolder()).isEmpty();
        assertThat(Settings.DEFAULT.libtorchFolder()).isEmpty();
    }

    @Test
    void a_text_that_no_system_takes_as_a_folder_is_none() {
        assertThat(new Settings("dark", "a\0b").libtorchFolder()).isEmpty();
    }
}
