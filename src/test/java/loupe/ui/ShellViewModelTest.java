package loupe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import loupe.data.Drawing;
import loupe.storage.WindowState;
import loupe.ui.common.WindowMemory;
import org.junit.jupiter.api.Test;

class ShellViewModelTest {

    private final WindowMemory memory =
            new WindowMemory(WindowState.first(List.of(), Drawing.empty(280)), state -> { }, (after, task) -> { });

    @Test
    void the_screen_that_was_open_is_open_again() {
        memory.keepScreen("training");

        assertThat(model().screen().get()).isEqualTo("training");
    }

    @Test
    void a_screen_that_is_no_more_gives_the_first_one() {
        memory.keepScreen("cloud");

        assertThat(model().screen().get()).isEqualTo("draw");
    }

    @Test
    void opening_a_screen_shows_and_remembers_it() {
        ShellViewModel model = model();

        model.open("settings");

        assertThat(model.screen().get()).isEqualTo("settings");
        assertThat(memory.state().screen()).isEqualTo("settings");
    }

    @Test
    void a_name_that_no_screen_has_changes_nothing() {
        ShellViewModel model = model();

        model.open("cloud");

        assertThat(model.screen().get()).isEqualTo("draw");
        assertThat(memory.state().screen()).isEqualTo("draw");
    }

    @Test
    void places_are_counted_from_one_and_others_change_nothing() {
        ShellViewModel model = model();
        model.openPlace(2);
        assertThat(model.screen().get()).isEqualTo("training");
        model.openPlace(4);
        model.openPlace(0);
        assertThat(model.screen().get()).isEqualTo("training");
        model.openPlace(1);
        assertThat(model.screen().get()).isEqualTo("draw");
    }

    @Test
    void the_rail_folds_below_1366_pixels() {
        ShellViewModel model = model();

        model.resized(1365);
        assertThat(model.railFolded().get()).isTrue();
        model.resized(1366);
        assertThat(model.railFolded().get()).isFalse();
    }

    private ShellViewModel model() {
        return new ShellViewModel(List.of("draw", "training", "settings"), memory);
    }
}
