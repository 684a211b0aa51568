package loupe.ui.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import loupe.storage.Models;
import loupe.storage.Workspace;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import loupe.ui.common.Threads;
import loupe.ui.common.clouds.CloudMemory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class CloudViewTest {

    private final FakeCloud cloud = new FakeCloud();
    private final FakeCare care = new FakeCare();
    private final List<String> drawn = new ArrayList<>();
    private LeavePane leave;
    private int left;
    private final Deque<Runnable> background = new ArrayDeque<>();
    private final Deque<Runnable> later = new ArrayDeque<>();

    @Start
    void start(Stage stage) {
        Appearance appearance = new Appearance();
        appearance.choose(ThemeChoice.LIGHT);
        Threads threads = new Threads(background::add, Runnable::run, refresh -> refresh::run);
        CloudViewModel model = new CloudViewModel(cloud, threads);
        WatchViewModel trials = new WatchViewModel(model, threads, (after, task) -> later.add(task));
        CareViewModel watch = new CareViewModel(care, threads, (after, task) -> { }, Clock.fixed(FakeCloud.NOON, ZoneOffset.UTC));
        watch.start();
        DeedViewModel deed = new DeedViewModel(model, new DeedForm(new CloudMemory(new Workspace(Path.of("target", "test-home"), Clock.systemUTC()), Runnable::run), cloud), new SimpleObjectProperty<>(Optional.empty()), threads, name -> { });
        leave = new LeavePane(watch, () -> left++);
        leave.setVisible(false);
        StackPane window = new StackPane(new CloudView(model, watch, new CloudView.Opened(new DeedPane(deed,
                new ModelBox(new Models(new Workspace(Path.of("target", "test-home"), Clock.systemUTC())), threads, deed.form().model())), new WatchPane(trials, appearance)),
                new CloudWork(model, deed, trials, (name, distant) -> drawn.add(name)), Clock.fixed(FakeCloud.NOON, ZoneOffset.UTC)), leave);
        stage.setScene(new Scene(window, 1200, 700));
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
        assertThat(cloud.ended).as("before the question is answered").isEmpty();
        assertThat(words(robot, "#cloud-plan")).isEqualTo("• delete the endpoint loupe-seven, with its configuration and its model");
        robot.clickOn("#cloud-delete-all-yes");
        settle(robot);

        assertThat(cloud.ended).containsExactly("loupe-seven");
        assertThat(robot.lookup("#cloud-calls").queryAs(TableView.class).getItems()).hasSize(3);
    }

    @Test
    void what_the_ledger_knows_is_said_before_anything_is_asked_and_deleted_after_a_question(FxRobot robot) {
        settle(robot);
        assertThat(shown(robot, "#cloud-care")).isTrue();
        assertThat(words(robot, "#cloud-care")).isEqualTo("• Endpoint loupe-timed (us-west-2, account 123456789012) may still be up. Loupe ends it in 11 min unless it is"
                + " used, while this window is open; it cannot once the window is closed.\n• Warm pool loupe-pool (us-west-2, account 123456789012) may still be up."
                + " Its machines wait until their time is up.");
        robot.clickOn("#cloud-care-prolong");
        settle(robot);
        assertThat(care.prolonged).containsExactly("loupe-timed", "loupe-pool");

        robot.clickOn("#cloud-care-delete").clickOn("#cloud-care-no");
        settle(robot);
        assertThat(care.ended).isEmpty();
        robot.clickOn("#cloud-care-delete").clickOn("#cloud-care-yes");
        settle(robot);
        assertThat(care.ended).containsExactly("loupe-timed", "loupe-pool");
        assertThat(shown(robot, "#cloud-care")).isFalse();
        assertThat(cloud.opened).isEmpty();
    }

    @Test
    void a_window_that_closes_asks_what_is_to_become_of_what_is_up(FxRobot robot) {
        settle(robot);
        robot.interact(leave::ask);
        robot.push(KeyCode.ESCAPE);
        assertThat(leave.isVisible()).isFalse();

        care.refusesToEnd.add("loupe-pool");
        robot.interact(leave::ask);
        robot.clickOn("#cloud-leave-delete");
        settle(robot);
        assertThat(left).as("one could not be deleted").isZero();
        assertThat(words(robot, "#cloud-leave")).contains("Warm pool loupe-pool could not be ended: Nobody is signed in.");

        care.refusesToEnd.clear();
        robot.clickOn("#cloud-leave-delete");
        settle(robot);
        assertThat(left).isEqualTo(1);
        assertThat(care.remnants()).isEmpty();
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
                + " machine, at http://127.0.0.1:4566. It ends with the rehearsal: when all that use it, a training too, are done.");
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

    @Test
    void an_endpoint_is_deployed_after_consent_and_one_that_answers_is_asked_on_draw(FxRobot robot) {
        robot.clickOn("#cloud-rehearse");
        settle(robot);
        robot.clickOn("#cloud-deploy");
        robot.interact(() -> robot.lookup("#deed-model").<ModelBox>query().setValue("mlp"));
        robot.clickOn("#deed-ask");
        settle(robot);
        robot.clickOn("#deed-agree");
        settle(robot);
        assertThat(cloud.made).containsExactly("without");
        robot.interact(() -> robot.lookup("#cloud-things").queryTableView().getSelectionModel().select(0));
        robot.clickOn("#cloud-draw");
        assertThat(drawn).containsExactly("loupe-seven");
    }

    @Test
    void a_tuning_is_watched_in_the_pictures_of_local_trials_and_escape_leads_back(FxRobot robot) {
        robot.clickOn("#cloud-look");
        settle(robot);
        robot.interact(() -> things(robot).getSelectionModel().select(2));
        robot.clickOn("#cloud-trials");
        settle(robot);
        assertThat(shown(robot, "#cloud-things")).isFalse();
        assertThat(words(robot, "#watch-course")).isEqualTo("InProgress: 0 of 8 trials done, 2 run.");
        assertThat(robot.lookup("#watch-trials-table").queryTableView().getItems()).hasSize(2);

        for (int look = 0; look < 2; look++) {
            robot.interact(() -> later.removeFirst().run());
            settle(robot);
        }
        assertThat(robot.lookup("#watch-parallel-chart").query().getAccessibleText())
                .startsWith("Parallel coordinates of 7 trials. The best: lr=0.3, units=500, optimizer=sgd, 96.70 %.");
        robot.clickOn("#watch-fetch");
        settle(robot);
        assertThat(cloud.fetched).containsExactly(6);

        robot.push(KeyCode.ESCAPE);
        assertThat(shown(robot, "#watch-course")).isFalse();
        assertThat(shown(robot, "#cloud-things")).isTrue();
    }
}
