package loupe.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import loupe.data.Drawing;
import loupe.data.Normalising;
import loupe.data.Stroke;
import loupe.network.Presets;
import loupe.training.Recipes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFileTest {

    private static final WindowState FIRST = WindowState.first(List.of("mlp"), Drawing.empty(100));

    @TempDir
    private Path home;

    @Test
    void the_window_comes_back_as_it_was_left() throws Exception {
        StateFile<WindowState> file = workspace().window(FIRST);
        assertThat(file.read()).isEqualTo(FIRST);
        WindowState left = new WindowState(new WindowState.Place(-10, 20.5, 800, 600, true), "train",
                new FormState("cnn", "mnist", Recipes.of(Presets.CNN, "digits"), Long.MIN_VALUE, "pytorch", "cpu", 2),
                List.of("mlp", "/runs/a"), new Drawing(3, 4, List.of(new Stroke(List.of(new Stroke.Point(0.1, 0.2)))), 0.3), true);
        file.write(left);
        assertThat(workspace().window(FIRST).read()).isEqualTo(left);
    }

    @Test
    void a_missing_field_has_its_default_and_an_unknown_one_is_ignored() throws Exception {
        Files.writeString(home.resolve("window.json"),
                "{\"format\":1,\"screen\":\"train\",\"place\":{\"width\":7,\"glow\":1},\"form\":null,\"zoom\":3}");
        WindowState read = workspace().window(FIRST).read();
        assertThat(read).isEqualTo(new WindowState(new WindowState.Place(0, 0, 7, 0, false), "train", FIRST.form(),
                FIRST.desk(), FIRST.drawing(), FIRST.centreAndScale()));
    }

    @Test
    void a_window_that_was_left_before_there_were_steps_keeps_its_switch() throws Exception {
        Files.writeString(home.resolve("window.json"), "{\"format\":1,\"centreAndScale\":true}");
        assertThat(workspace().window(FIRST).read().normalising()).isEqualTo(Normalising.MNIST);
    }

    @Test
    void the_steps_come_back_as_they_were_left() throws Exception {
        Normalising own = new Normalising(true, false, true, false, Normalising.Pen.STAMP);
        StateFile<WindowState> file = workspace().window(FIRST);
        file.write(new WindowState(FIRST.place(), FIRST.screen(), FIRST.form(), FIRST.desk(), FIRST.drawing(), false, own));
        assertThat(file.read().normalising()).isEqualTo(own);
    }

    @Test
    void a_broken_file_is_kept_aside_and_the_defaults_hold() throws Exception {
        for (String broken : List.of("{\"format\":1,", "[]", "{}", "{\"format\":2}", "{\"format\":1,\"theme\":[\"dark\"]}")) {
            Path file = Files.writeString(home.resolve("settings.json"), broken);
            assertThat(workspace().settings().read()).isEqualTo(Settings.DEFAULT);
            assertThat(file).doesNotExist();
            assertThat(home.resolve("settings.json.broken")).hasContent(broken);
        }
    }

    @Test
    void a_broken_drawing_does_not_open_a_broken_window() throws Exception {
        Files.writeString(home.resolve("window.json"), "{\"format\":1,\"drawing\":{\"box\":[0,0]}}");
        assertThat(workspace().window(FIRST).read()).isEqualTo(FIRST);
    }

    @Test
    void settings_are_the_theme_and_a_folder() throws Exception {
        Settings chosen = new Settings("dark", "/opt/libtorch");
        workspace().settings().write(chosen);
        assertThat(workspace().settings().read()).isEqualTo(chosen);
        assertThat(chosen.libtorchFolder()).contains(Path.of("/opt/libtorch"));
        assertThat(Settings.DEFAULT.libtorchFolder()).isEmpty();
    }

    private Workspace workspace() {
        return new Workspace(home, Clock.systemUTC());
    }
}
