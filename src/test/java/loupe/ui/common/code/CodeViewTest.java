package loupe.ui.common.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import loupe.network.LayerPath;
import loupe.network.NetworkText;
import loupe.network.Presets;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CodeViewTest {

    private final ObjectProperty<Optional<LayerPath>> lit = new SimpleObjectProperty<>(Optional.empty());
    @TempDir
    private Path folder;
    private CodeViewModel model;
    private CodeView view;

    @Start
    void start(Stage stage) {
        new Appearance().choose(ThemeChoice.LIGHT);
        model = new CodeViewModel(Presets.CNN, lit);
        view = new CodeView(model);
        view.setPrefSize(700, 500);
        stage.setScene(new Scene(view));
        stage.show();
    }

    @Test
    void a_tab_turns_to_another_library(FxRobot robot) {
        robot.clickOn("#code-pytorch");

        assertThat(lines(robot).getItems()).anyMatch(line -> line.text().contains("import torch"));
    }

    @Test
    void a_card_that_is_pointed_at_lights_its_lines(FxRobot robot) {
        robot.interact(() -> lit.set(Optional.of(LayerPath.of(0))));

        assertThat(lines(robot).getItems().stream().filter(CodeLine::lit)).isNotEmpty()
                .allMatch(line -> line.text().contains("Conv2D(20"));
    }

    @Test
    void an_edit_marks_its_lines(FxRobot robot) {
        robot.interact(() -> model.show(NetworkText.parse("cnn", "conv 20@5 relu | maxpool 2 | conv 51@5 relu | maxpool 2 | flatten"
                + " | dense 512 relu | dense 10")));

        assertThat(lines(robot).getItems().stream().filter(CodeLine::changed)).anyMatch(line -> line.text().contains("Conv2D(51"));
    }

    @Test
    void control_c_copies_all_of_it(FxRobot robot) {
        robot.interact(() -> lines(robot).requestFocus());
        robot.press(KeyCode.CONTROL).type(KeyCode.C).release(KeyCode.CONTROL);

        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo(model.code().orElseThrow().text()));
    }

    @Test
    void it_is_saved_whole_or_a_sentence_says_why_not(FxRobot robot) {
        Path file = folder.resolve("cnn.py");
        robot.interact(() -> view.write(file, model.code().orElseThrow()));
        assertThat(file).hasContent(model.code().orElseThrow().text());

        robot.interact(() -> view.write(file.resolve("cnn.py"), model.code().orElseThrow()));
        assertThat(file).as("what was there stays").hasContent(model.code().orElseThrow().text());
        assertThat(robot.from(view).lookup(".label").queryAllAs(Label.class)).anyMatch(label -> label.getText().contains("cannot be written"));
    }

    @Test
    void a_fault_stands_in_place_of_the_code(FxRobot robot) {
        robot.interact(() -> model.show(NetworkText.parse("cnn", "conv 5@5 | dense 10")));

        assertThat(robot.lookup("#code-refused").queryAs(Label.class).getText()).startsWith("Layer 2 (dense 10): Dense wants a list");
        assertThat(lines(robot).isVisible()).isFalse();
    }

    private static ListView<CodeLine> lines(FxRobot robot) {
        return robot.lookup("#code-lines").query();
    }
}
