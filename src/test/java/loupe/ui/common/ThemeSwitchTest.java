package loupe.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import loupe.storage.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ThemeSwitchTest {

    private final List<Settings> written = new ArrayList<>();
    private Label label;
    private ThemeSwitch theme;

    @Start
    void start(Stage stage) {
        theme = new ThemeSwitch(new Appearance(), new SettingsMemory(new Settings("dark", ""), written::add, Runnable::run));
        label = new Label("words");
        stage.setScene(new Scene(new StackPane(label), 100, 100));
        stage.show();
    }

    @AfterEach
    void light(FxRobot robot) {
        robot.interact(() -> theme.choose(ThemeChoice.LIGHT));
    }

    @Test
    void the_colours_of_the_last_start_hold_from_the_first_moment() {
        assertThat(theme.appearance().dark().get()).isTrue();
        assertThat(brightness()).isGreaterThan(0.7);
    }

    @Test
    void a_choice_changes_open_windows_at_once_and_is_kept(FxRobot robot) {
        robot.interact(() -> theme.choose(ThemeChoice.LIGHT));
        robot.interact(() -> label.getScene().getRoot().applyCss());

        assertThat(theme.appearance().dark().get()).isFalse();
        assertThat(brightness()).isLessThan(0.3);
        assertThat(written).containsExactly(new Settings("light", ""));
    }

    private double brightness() {
        return ((Color) label.getTextFill()).getBrightness();
    }
}
