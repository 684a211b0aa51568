package loupe.ui.sets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import loupe.data.ClassPair;
import loupe.data.KnownSet;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class SetsViewTest {

    /** What a matrix leaves for the names of its rows and columns. */
    private static final double LEFT = 108;
    private static final double TOP = 20;

    @TempDir
    private Path home;
    private SetsFixture fixture;
    private SetsViewModel model;
    private Stage stage;

    @Start
    void start(Stage first) {
        stage = first;
    }

    private void open(FxRobot robot, SetsFixture sets) {
        fixture = sets;
        robot.interact(() -> {
            Appearance appearance = new Appearance();
            appearance.choose(ThemeChoice.LIGHT);
            model = new SetsViewModel(fixture.work, fixture.threads, () -> fixture.nanos);
            stage.setScene(new Scene(new SetsView(model, appearance), 1224, 640));
            stage.show();
            model.opened();
            fixture.settle();
        });
    }

    private void settle(FxRobot robot) {
        robot.interact(fixture::settle);
    }

    private static Stream<Node> in(FxRobot robot, String id, String style) {
        return robot.from(robot.lookup(id).<Node>query()).lookup(style).queryAll().stream();
    }

    /** Clicks on a cell of a side's matrix. */
    private void click(FxRobot robot, String set, int of, int as) {
        Node pane = in(robot, "#sets-matrix-" + set, ".confusion-matrix").findFirst().orElseThrow();
        Bounds bounds = pane.getLayoutBounds();
        double cell = Math.floor(Math.min(bounds.getWidth() - LEFT, bounds.getHeight() - TOP) / 10);
        robot.clickOn(pane.localToScreen(LEFT + (as + 0.5) * cell, TOP + (of + 0.5) * cell));
    }

    @Test
    void a_click_on_a_cell_shows_its_pictures_at_both_sides(FxRobot robot) {
        open(robot, SetsFixture.whole(home));
        robot.clickOn("#sets-page-answers");
        settle(robot);
        assertThat(label(robot, "#sets-pictures-words-mnist")).isEqualTo("Choose a cell to see its pictures.");

        click(robot, "fashion-mnist", 7, 8);

        assertThat(model.left().matrix().chosen().get()).contains(new ClassPair(7, 8));
        assertThat(in(robot, "#sets-pictures-mnist", ".network-picture").map(Node::getAccessibleText))
                .containsExactly("Picture 7, 7; answered 8 with probability 0.800");
        assertThat(in(robot, "#sets-pictures-fashion-mnist", ".network-picture").map(Node::getAccessibleText))
                .containsExactly("Picture 7, Sneaker; answered Bag with probability 0.800");
        assertThat(label(robot, "#sets-pictures-words-fashion-mnist")).isEqualTo("Worst first: 1 of 1, each with the probability of the answer.");
    }

    @Test
    void nearest_pictures_stand_beside_their_neighbours(FxRobot robot) {
        open(robot, SetsFixture.whole(home));

        click(robot, "mnist", 3, 3);

        assertThat(in(robot, "#sets-pictures-mnist", ".network-picture")).hasSize(12);
        assertThat(in(robot, "#sets-pictures-fashion-mnist", ".network-picture")).hasSize(12);
    }

    @Test
    void every_class_has_its_mean_picture_and_its_name(FxRobot robot) {
        open(robot, SetsFixture.whole(home));

        assertThat(in(robot, "#sets-side-fashion-mnist", ".sets-mean > .label").map(node -> ((Label) node).getText()))
                .containsExactlyElementsOf(KnownSet.FASHION_MNIST.classNames());
        assertThat(in(robot, "#sets-side-fashion-mnist", ".sets-mean > .network-picture").map(Node::getAccessibleText))
                .contains("Mean picture of Ankle boot").hasSize(10);
        assertThat(robot.lookup("#sets-side-fashion-mnist").lookup(".sets-means").<Node>query().getAccessibleText())
                .isEqualTo("The mean picture of each class of Fashion-MNIST, over 60 training pictures.");
    }

    @Test
    void without_the_sets_there_is_a_sentence_and_a_button_and_the_game_can_be_played(FxRobot robot) {
        open(robot, new SetsFixture(home));
        assertThat(label(robot, "#sets-missing")).startsWith("MNIST and Fashion-MNIST are compared once the four files (");
        assertThat(robot.lookup("#sets-choose").queryAs(Button.class).getText()).isEqualTo("Choose folder…");

        robot.clickOn("#sets-page-game");

        assertThat(label(robot, "#sets-game-sentence")).endsWith("these are digits that Loupe draws.");
        robot.clickOn("#sets-game-start");
        settle(robot);
        assertThat(label(robot, "#sets-game-sentence")).isEqualTo("Picture 1 of 20");
    }

    @Test
    void the_game_is_played_by_keys_and_by_buttons_and_shows_who_missed_what(FxRobot robot) {
        open(robot, SetsFixture.whole(home));
        robot.clickOn("#sets-page-game").clickOn("#sets-game-start");
        settle(robot);

        robot.type(KeyCode.DIGIT4).clickOn("#sets-game-answer-2").type(KeyCode.NUMPAD7);
        assertThat(label(robot, "#sets-game-sentence")).isEqualTo("Picture 4 of 20");
        robot.type(KeyCode.P);
        assertThat(robot.lookup("#sets-game-picture").query().isVisible()).isFalse();
        robot.type(KeyCode.P, KeyCode.ESCAPE);

        assertThat(label(robot, "#sets-game-sentence")).startsWith("You: ").contains(" of 3 right (", "cnn: ", "Missed by you alone: ");
        List<String> lines = in(robot, ".sets-game", ".sets-result-line").map(node -> ((Label) node).getText()).toList();
        assertThat(lines).hasSize(3).allMatch(line -> line.matches("\\d\nyou: [✓✗] [247]\nnetwork: [✓✗] \\d"));
    }

    @Test
    void the_seconds_are_counted_in_figures_and_can_be_switched_off(FxRobot robot) {
        open(robot, SetsFixture.whole(home));
        robot.clickOn("#sets-page-game").clickOn("#sets-game-start");
        settle(robot);
        robot.interact(() -> {
            fixture.nanos += 1_200_000_000;
            fixture.frames.next();
        });
        assertThat(label(robot, "#sets-game-seconds")).isEqualTo("2 s");

        robot.clickOn("#sets-game-slow");

        assertThat(robot.lookup("#sets-game-slow").queryAs(CheckBox.class).isSelected()).isTrue();
        assertThat(label(robot, "#sets-game-seconds")).isEmpty();
        robot.interact(() -> {
            fixture.nanos += 60_000_000_000L;
            fixture.settle();
        });
        assertThat(label(robot, "#sets-game-sentence")).isEqualTo("Picture 1 of 20");
    }

    @Test
    void everything_that_takes_the_keys_has_a_name_for_screen_readers(FxRobot robot) {
        open(robot, SetsFixture.whole(home));
        click(robot, "mnist", 3, 3);
        for (Page page : Page.values()) {
            robot.clickOn("#" + page.id());
            settle(robot);

            assertThat(robot.lookup(Node::isFocusTraversable).queryAll().stream().filter(Node::isVisible)
                    .filter(node -> node.getAccessibleText() == null || node.getAccessibleText().isBlank())).isEmpty();
        }
    }

    private static String label(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Label.class).getText();
    }
}
