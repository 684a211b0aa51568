package loupe.ui.tuning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import loupe.ui.common.trials.MarkPicture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TuningViewTest {

    @TempDir
    private Path home;
    private TuningFixture bench;

    @Start
    void start(Stage stage) {
        Appearance appearance = new Appearance();
        appearance.choose(ThemeChoice.LIGHT);
        bench = new TuningFixture(home);
        stage.setScene(new Scene(new TuningView(bench.model, appearance), 1200, 720));
        stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
        stage.show();
    }

    @Test
    void what_is_typed_is_tuned_and_every_trial_is_a_row(FxRobot robot) {
        robot.interact(() -> {
            robot.lookup("#tuning-space").queryAs(TextArea.class).setText("lr 0.01 to 0.4 log");
            robot.lookup("#tuning-trials").queryAs(TextField.class).setText("5");
        });
        Button start = robot.lookup("#tuning-start").queryAs(Button.class);
        assertThat(start.isDisabled()).isFalse();

        robot.clickOn("#tuning-start");
        assertThat(start.isDisabled()).isTrue();
        assertThat(robot.lookup("#tuning-stop").queryAs(Button.class).isDisabled()).isFalse();
        robot.interact(bench::runBackground);

        assertThat(robot.lookup("#tuning-trials-table").queryAs(TableView.class).getItems()).hasSize(5);
        assertThat(robot.lookup("#tuning-parallel-chart").queryAs(MarkPicture.class).getAccessibleText())
                .startsWith("Parallel coordinates of 5 trials.");
        assertThat(start.isDisabled()).isFalse();
    }

    @Test
    void a_fault_stands_by_the_button_that_it_holds_back(FxRobot robot) {
        robot.interact(() -> robot.lookup("#tuning-space").queryAs(TextArea.class).setText("unit 1 to 2"));

        assertThat(robot.lookup("#tuning-fault").queryAs(Labeled.class).getText())
                .isEqualTo("Line 1 (unit): \"unit\" is nothing that can be tuned here. Is \"units\" meant?");
        assertThat(robot.lookup("#tuning-start").queryAs(Button.class).isDisabled()).isTrue();
    }
}
