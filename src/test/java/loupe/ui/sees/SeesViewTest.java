package loupe.ui.sees;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import loupe.data.Normalising;
import loupe.data.Normalising.Step;
import loupe.ui.common.Appearance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SeesViewTest {

    @TempDir
    private static Path home;
    private SeesFixture fixture;

    @Start
    void open(Stage stage) throws Exception {
        fixture = new SeesFixture(home);
        SeesLens lens = new SeesLens(fixture.model, fixture.desk, new Appearance());
        StackPane pane = new StackPane(lens.node());
        stage.setScene(new Scene(pane, 400, 680));
        stage.show();
        lens.shown(true);
        fixture.inTheBackground();
    }

    @Test
    void a_press_on_a_switch_takes_its_step(FxRobot robot) {
        robot.clickOn("#sees-crop");

        assertThat(fixture.model.steps()).isEqualTo(Normalising.MINE.with(Step.CROP, true));
        assertThat(robot.lookup("#sees-crop").queryAs(CheckBox.class).isSelected()).isTrue();
    }

    @Test
    void where_there_is_room_the_pictures_are_larger(FxRobot robot) {
        Region mean = robot.lookup("#sees-mean").queryAs(Region.class);
        assertThat(mean.getWidth()).isEqualTo(3 * 28 + 2);

        robot.interact(() -> {
            mean.getScene().getRoot().resize(560, 900);
            mean.getScene().getRoot().layout();
        });
        robot.interact(() -> mean.getScene().getRoot().layout());

        assertThat(mean.getWidth()).isEqualTo(5 * 28 + 2);
    }

    @Test
    void each_key_flips_its_step(FxRobot robot) {
        robot.push(KeyCode.C);
        robot.push(KeyCode.S);
        robot.push(KeyCode.E);
        robot.push(KeyCode.P);

        assertThat(fixture.model.steps()).isEqualTo(Normalising.MNIST);
        assertThat(robot.lookup("#sees-pen").queryAs(ChoiceBox.class).getValue()).isEqualTo(Normalising.Pen.MNIST);

        robot.push(KeyCode.G);
        assertThat(fixture.model.steps().greys()).isFalse();
    }

    @Test
    void a_press_on_a_preset_takes_all_its_steps(FxRobot robot) {
        robot.clickOn("#sees-preset-notebook");
        assertThat(fixture.model.steps()).isEqualTo(Normalising.WORKSHOP_NOTEBOOK);
        assertThat(robot.lookup("#sees-preset-notebook").queryAs(ToggleButton.class).isSelected()).isTrue();

        robot.clickOn("#sees-preset-mnist");
        assertThat(fixture.model.steps()).isEqualTo(Normalising.MNIST);
    }

    @Test
    void every_picture_has_a_sentence(FxRobot robot) {
        robot.clickOn("#sees-preset-mnist");

        for (Step step : Step.values()) {
            Node picture = robot.lookup("#sees-picture-" + SeesWords.key(step)).query();
            assertThat(picture.getAccessibleRole()).isEqualTo(AccessibleRole.IMAGE_VIEW);
            assertThat(picture.getAccessibleText()).startsWith(SeesWords.title(step) + ", ").endsWith("of 28.");
        }
        assertThat(robot.lookup("#sees-mean").query().getAccessibleText()).isEqualTo("The mean of all training pictures of 7 in Nine greys.");
        assertThat(robot.lookup("#sees-difference").query().getAccessibleText()).startsWith("Orange where the drawing has more ink");
    }

    @Test
    void it_is_said_that_centring_hides_and_does_not_cure(FxRobot robot) {
        Label lesson = robot.lookup("#sees-lesson").queryAs(Label.class);
        assertThat(lesson.getText()).endsWith("that hides the weakness and does not cure it, as the networks stay the same.");

        robot.clickOn("#sees-centre");

        assertThat(lesson.getText()).startsWith("Centring hides the weakness and does not cure it: ");
    }

    @Test
    void a_press_on_a_network_compares_with_its_answer(FxRobot robot) {
        robot.clickOn("#sees-network-b");

        assertThat(fixture.model.comparison().get().orElseThrow().network()).isEqualTo("two");
        assertThat(robot.lookup("#sees-network-b").queryAs(ToggleButton.class).getText()).isEqualTo("7  1.00");
        assertThat(robot.lookup("#sees-network-a").queryAs(ToggleButton.class).isSelected()).isFalse();
    }
}
