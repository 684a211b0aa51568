package loupe.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import loupe.process.GpuOffer;
import loupe.storage.Settings;
import loupe.ui.common.GpuTrial;
import loupe.ui.common.SettingsMemory;
import loupe.ui.common.ThemeChoice;
import loupe.ui.common.Threads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SettingsViewTest {

    private static final String REFUSAL = "This is PyTorch 2.5.1; Loupe needs 2.7.1.";

    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<ThemeChoice> chosen = new ArrayDeque<>();

    @Start
    void start(Stage stage) {
        Threads threads = new Threads(background::add, Runnable::run, refresh -> () -> { });
        SettingsMemory memory = new SettingsMemory(Settings.DEFAULT, settings -> { }, Runnable::run);
        GpuTrial gpu = new GpuTrial(folder -> new GpuOffer.No(REFUSAL), threads);
        stage.setScene(new Scene(new SettingsView(new SettingsViewModel(memory, chosen::add, gpu,
                new HomeFolder(Path.of("home"), folder -> { }, threads))), 800, 700));
        stage.show();
    }

    @Test
    void a_folder_that_does_not_do_is_refused_under_the_field(FxRobot robot) {
        robot.clickOn("#libtorch").write("torch");

        robot.clickOn("#check-gpu");

        assertThat(robot.lookup("#check-gpu").query().isDisabled()).isTrue();
        assertThat(sentence(robot)).isEqualTo(
                "A process of its own trains one batch on the GPU. This takes up to two minutes.");
        robot.interact(background.removeFirst()::run);
        assertThat(sentence(robot)).isEqualTo(REFUSAL);
        assertThat(robot.lookup("#check-gpu").query().isDisabled()).isFalse();
    }

    @Test
    void one_of_the_three_colours_is_always_pressed(FxRobot robot) {
        robot.clickOn("#colours-dark").clickOn("#colours-dark");

        assertThat(chosen).containsExactly(ThemeChoice.DARK, ThemeChoice.DARK);
        assertThat(robot.lookup("#colours-dark").queryAs(ToggleButton.class).isSelected()).isTrue();
        assertThat(robot.lookup("#colours-system").queryAs(ToggleButton.class).isSelected()).isFalse();
    }

    @Test
    void everything_that_takes_the_keys_has_a_name_for_screen_readers(FxRobot robot) {
        List<Node> unnamed = robot.lookup(Node::isFocusTraversable).queryAll().stream()
                .filter(node -> node.getAccessibleText() == null || node.getAccessibleText().isBlank()).toList();

        assertThat(unnamed).isEmpty();
        assertThat(robot.lookup(Node::isFocusTraversable).queryAll().stream().map(Node::getAccessibleText)
                .collect(Collectors.toSet())).contains("Dark", "Folder of a PyTorch 2.7.1 with CUDA 12.8", "Open folder");
    }

    private static String sentence(FxRobot robot) {
        return robot.lookup("#gpu-sentence").queryAs(Labeled.class).getText();
    }
}
