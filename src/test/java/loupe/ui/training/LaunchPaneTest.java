package loupe.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import loupe.training.Site;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LaunchPaneTest {

    /** What a window of 1280 pixels leaves. */
    private static final double WIDTH = 584;

    private TrainingBench bench;
    private Stage stage;

    /** In a window of its own, which keeps its width to itself. */
    @Start
    void start(Stage shared) {
        stage = new Stage();
        new Appearance().choose(ThemeChoice.LIGHT);
        bench = new TrainingBench(Path.of("target", "test-home-launch"));
        LaunchViewModel launch = new LaunchViewModel(bench.clouds, bench.threads, bench.account, (job, venue) -> { });
        stage.setScene(new Scene(new LaunchPane(launch), WIDTH, 700));
        stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css", "/loupe/ui/training/training.css");
        stage.setWidth(WIDTH);
        stage.show();
        launch.ask(TrainingEvents.JOB, new Site.SageMaker("ml.m5.large", 1), OptionalInt.empty());
        bench.runBackground();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(stage::hide);
    }

    private Node node(String id) {
        return stage.getScene().lookup(id);
    }

    private TitledPane own() {
        return (TitledPane) node("#launch-own");
    }

    private void press(FxRobot robot, String id) {
        robot.interact(() -> {
            node(id).requestFocus();
            ((Button) node(id)).fire();
        });
        robot.interact(bench::runBackground);
    }

    @Test
    void what_is_wrong_in_the_folded_part_unfolds_it_and_gets_the_keys(FxRobot robot) {
        assertThat(own().isExpanded()).isFalse();
        robot.interact(() -> bench.account.own().bucket().text().set("our bucket"));
        press(robot, "#launch-ask");
        assertThat(own().isExpanded()).isTrue();
        assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("launch-own-bucket");
        assertThat(((Labeled) node("#launch-own-bucket-fault")).getText()).isEqualTo("BUCKET: \"our bucket\" has a blank.");
        assertThat(node("#launch-own-bucket").getAccessibleHelp()).isEqualTo("BUCKET: \"our bucket\" has a blank.");
        assertThat(node("#launch-agree").isVisible()).isFalse();
    }

    @Test
    void an_answer_folds_it_and_its_title_says_what_is_in_it(FxRobot robot) {
        robot.interact(() -> {
            own().setExpanded(true);
            bench.account.own().bucket().text().set("ours");
            bench.account.own().name().text().set("mine");
        });
        press(robot, "#launch-ask");
        assertThat(own().isExpanded()).isFalse();
        assertThat(own().getText()).isEqualTo("Own name, bucket or image: name mine, bucket ours");
        assertThat(own().getAccessibleText()).isEqualTo(own().getText());
        assertThat(node("#launch-agree").isVisible()).isTrue();
    }

    @Test
    void it_unfolds_by_its_key(FxRobot robot) {
        robot.interact(() -> {
            own().requestFocus();
            own().fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, " ", " ", KeyCode.SPACE, false, false, false, false));
        });
        assertThat(own().isExpanded()).isTrue();
        assertThat(own().getTooltip().getText()).isEqualTo("Own name, bucket or image  (Space)");
    }

    @Test
    void nothing_is_wider_than_a_narrow_page(FxRobot robot) {
        robot.interact(() -> {
            bench.account.rehearse().set(false);
            own().setExpanded(true);
        });
        robot.interact(() -> stage.getScene().getRoot().layout());
        for (String id : new String[] {"#launch-role", "#launch-region", "#launch-image", "#launch-own"}) {
            Node part = node(id);
            assertThat(part.localToScene(part.getBoundsInLocal()).getMaxX()).as(id).isLessThanOrEqualTo(WIDTH);
        }
    }
}
