package loupe.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import loupe.process.GpuOffer;
import loupe.storage.Settings;
import loupe.ui.common.GpuState;
import loupe.ui.common.GpuTrial;
import loupe.ui.common.SettingsMemory;
import loupe.ui.common.ThemeChoice;
import loupe.ui.common.Threads;
import org.junit.jupiter.api.Test;

class SettingsViewModelTest {

    private static final Path HOME = Path.of("home");

    private final List<Settings> written = new ArrayList<>();
    private final List<ThemeChoice> chosen = new ArrayList<>();
    private final List<Path> opened = new ArrayList<>();
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Threads threads = new Threads(background::add, Runnable::run, refresh -> () -> { });
    private final SettingsMemory memory = new SettingsMemory(new Settings("dark", "old"), written::add, Runnable::run);

    @Test
    void what_was_chosen_at_the_last_start_is_shown() {
        SettingsViewModel model = model(opened::add);

        assertThat(model.theme().get()).isEqualTo(ThemeChoice.DARK);
        assertThat(model.libtorch().get()).isEqualTo("old");
        assertThat(model.homePath()).isEqualTo("home");
    }

    @Test
    void a_choice_of_colours_takes_effect_at_once() {
        SettingsViewModel model = model(opened::add);

        model.choose(ThemeChoice.LIGHT);

        assertThat(chosen).containsExactly(ThemeChoice.LIGHT);
        assertThat(model.theme().get()).isEqualTo(ThemeChoice.LIGHT);
    }

    @Test
    void colours_that_the_top_bar_changed_are_shown_when_the_screen_opens_again() {
        SettingsViewModel model = model(opened::add);
        memory.keepTheme("light");

        model.refresh();

        assertThat(model.theme().get()).isEqualTo(ThemeChoice.LIGHT);
    }

    @Test
    void check_keeps_the_folder_and_tells_what_the_trial_found() {
        SettingsViewModel model = model(opened::add);
        model.libtorch().set(" good ");

        model.check();

        assertThat(written).containsExactly(new Settings("dark", "good"));
        assertThat(model.gpu().get()).isEqualTo(new GpuState.Trying());
        work();
        assertThat(model.gpu().get()).isEqualTo(new GpuState.Tried(new GpuOffer.Ready(Path.of("good"))));
    }

    @Test
    void an_emptied_folder_takes_the_gpu_away_and_starts_no_trial() {
        SettingsViewModel model = model(opened::add);
        model.libtorch().set("good");
        model.check();
        work();
        model.libtorch().set(" ");

        model.check();

        assertThat(background).isEmpty();
        assertThat(model.gpu().get()).isEqualTo(new GpuState.Untried());
        assertThat(memory.settings()).isEqualTo(new Settings("dark", ""));
    }

    @Test
    void the_learners_folder_is_opened_in_the_background() {
        SettingsViewModel model = model(opened::add);

        model.openHome();

        assertThat(opened).isEmpty();
        work();
        assertThat(opened).containsExactly(HOME);
        assertThat(model.homeFault().get()).isEmpty();
    }

    @Test
    void where_no_file_window_opens_a_sentence_says_where_the_folder_is() {
        SettingsViewModel model = model(folder -> {
            throw new IOException("no such program");
        });

        model.openHome();
        work();

        assertThat(model.homeFault().get())
                .isEqualTo("The folder could not be opened. It is home; open it in your file window.");
    }

    @Test
    void each_system_opens_folders_with_its_own_program() {
        Map<String, String> programs = Map.of("Linux", "xdg-open", "Mac OS X", "open", "Windows 11", "explorer.exe");

        assertThat(programs).allSatisfy((system, program) -> assertThat(FolderOpener.command(system)).isEqualTo(program));
    }

    private SettingsViewModel model(FolderOpener opener) {
        GpuTrial gpu = new GpuTrial(GpuOffer.Ready::new, threads);
        return new SettingsViewModel(memory, chosen::add, gpu, new HomeFolder(HOME, opener, threads));
    }

    private void work() {
        background.removeFirst().run();
    }
}
