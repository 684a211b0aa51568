package loupe.ui.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import loupe.ui.common.Threads;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CloudViewTest {

    private final FakeCloud cloud = new FakeCloud();
    private final Deque<Runnable> background = new ArrayDeque<>();

    @Start
    void start(Stage stage) {
        new Appearance().choose(ThemeChoice.LIGHT);
        CloudViewModel model = new CloudViewModel(cloud, new Threads(background::add, Runnable::run, refresh -> refresh::run));
        stage.setScene(new Scene(new CloudView(model, Clock.fixed(FakeCloud.NOON, ZoneOffset.UTC)), 1200, 700));
        stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
        stage.show();
    }

    private void settle(FxRobot robot) {
        robot.interact(() -> {
            while (!background.isEmpty()) {
                background.removeFirst().run();
            }
        });
    }

    @Test
    void a_look_fills_the_list_and_delete_is_offered_for_what_stays_up(FxRobot robot) {
        assertThat(shown(robot, "#cloud-banner")).isFalse();
        robot.clickOn("#cloud-look");
        assertThat(shown(robot, "#cloud-stop-waiting")).isTrue();
        settle(robot);

        assertThat(things(robot).getItems()).hasSize(4);
        assertThat(words(robot, "#cloud-banner")).startsWith("2 things stay up: Endpoint loupe-seven, Warm pool loupe-warm.");
        assertThat(node(robot, "#cloud-delete").isDisabled()).isTrue();
        robot.interact(() -> things(robot).getSelectionModel().select(0));
        assertThat(node(robot, "#cloud-stop").isDisabled()).isTrue();
        robot.clickOn("#cloud-delete");
        settle(robot);

        assertThat(cloud.ended).containsExactly("loupe-seven");
        assertThat(robot.lookup("#cloud-calls").queryAs(TableView.class).getItems()).hasSize(3);
    }

    @Test
    void delete_all_asks_first_and_escape_keeps_everything(FxRobot robot) {
        robot.clickOn("#cloud-look");
        settle(robot);
        robot.clickOn("#cloud-delete-all");
        assertThat(words(robot, "#cloud-delete-all-yes")).isEqualTo("Do these 3");
        robot.push(KeyCode.ESCAPE);
        assertThat(shown(robot, "#cloud-plan")).isFalse();

        robot.clickOn("#cloud-delete-all").clickOn("#cloud-delete-all-yes");
        settle(robot);

        assertThat(cloud.ended).containsExactly("loupe-seven", "loupe-warm", "loupe-search");
        assertThat(shown(robot, "#cloud-banner")).isFalse();
    }

    @Test
    void a_rehearsal_says_what_it_is_and_how_a_terminal_comes_there(FxRobot robot) {
        robot.clickOn("#cloud-rehearse");
        settle(robot);

        assertThat(words(robot, "#cloud-place")).isEqualTo("Rehearsal: nothing here is AWS, and nothing costs money. What you train here runs on this"
                + " machine, at http://127.0.0.1:4566. Ending the rehearsal ends it.");
        robot.clickOn("#cloud-terminal");
        robot.interact(() -> assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("export AWS_ENDPOINT_URL=http://127.0.0.1:4566"));
        assertThat(words(robot, "#cloud-rehearse")).isEqualTo("End the rehearsal");
        robot.clickOn("#cloud-rehearse");
        settle(robot);
        assertThat(cloud.closed).isEqualTo(1);
    }

    private static Node node(FxRobot robot, String id) {
        return robot.lookup(id).query();
    }

    private static boolean shown(FxRobot robot, String id) {
        for (Node node = node(robot, id); node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static String words(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static TableView<?> things(FxRobot robot) {
        return robot.lookup("#cloud-things").queryAs(TableView.class);
    }
}
