package loupe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import loupe.ui.common.Appearance;
import loupe.ui.common.Shortcut;
import loupe.ui.common.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ShortcutSheetTest {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;
    private static final String LONG = "Draws with your pen, which grew and shrank with the drawing, anew with one that is always as wide as those of MNIST";

    private final FakeScreen screen = new FakeScreen("draw", true, false);
    private ShortcutSheet sheet;

    @Start
    void start(Stage stage) {
        new Appearance().choose(ThemeChoice.LIGHT);
        sheet = new ShortcutSheet(List.of(screen));
        stage.setScene(new Scene(sheet, WIDTH, HEIGHT));
        stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
        stage.show();
    }

    private void open(FxRobot robot, int more) {
        screen.more = Collections.nCopies(more, new Shortcut("Ctrl+L", LONG));
        robot.interact(() -> sheet.toggle(screen));
        robot.interact(() -> { });
    }

    private ScrollPane keys(FxRobot robot) {
        return robot.lookup(".key-scroll").query();
    }

    @Test
    void every_description_stands_there_whole_over_as_many_lines_as_it_takes(FxRobot robot) {
        open(robot, 3);

        assertThat(robot.lookup(".keys .label").queryAllAs(Label.class)).hasSizeGreaterThan(6)
                .allSatisfy(label -> assertThat(((Text) label.lookup(".text")).getText()).isEqualTo(label.getText()));
        assertThat(keys(robot).getViewportBounds().getHeight()).isGreaterThanOrEqualTo(((Region) keys(robot).getContent()).getHeight());
        assertThat(keys(robot).getViewportBounds().getWidth()).isGreaterThanOrEqualTo(((Region) keys(robot).getContent()).getWidth());
    }

    @Test
    void more_keys_than_the_window_is_high_scroll(FxRobot robot) {
        open(robot, 30);

        Region whole = robot.lookup(".sheet").query();
        assertThat(whole.getHeight()).isEqualTo(HEIGHT);
        assertThat(((Region) keys(robot).getContent()).getHeight()).isGreaterThan(keys(robot).getHeight());
        assertThat(robot.lookup(".keys .label").queryAllAs(Label.class))
                .allSatisfy(label -> assertThat(((Text) label.lookup(".text")).getText()).isEqualTo(label.getText()));
        assertThat(keys(robot).isFocusTraversable()).isTrue();
    }
}
