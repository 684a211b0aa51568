package loupe.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import loupe.storage.Settings;
import org.junit.jupiter.api.Test;

class SettingsMemoryTest {

    private final List<Settings> written = new ArrayList<>();
    private final List<Runnable> writer = new ArrayList<>();
    private final SettingsMemory memory = new SettingsMemory(Settings.DEFAULT, written::add, writer::add);

    @Test
    void each_choice_is_kept_beside_the_others() {
        memory.keepTheme("dark");
        memory.keepLibtorch("torch");
        writer.forEach(Runnable::run);

        assertThat(memory.settings()).isEqualTo(new Settings("dark", "torch"));
        assertThat(written).endsWith(new Settings("dark", "torch"));
    }

    @Test
    void the_same_choice_again_is_not_written() {
        memory.keepTheme(Settings.DEFAULT.theme());

        assertThat(writer).isEmpty();
    }
}
