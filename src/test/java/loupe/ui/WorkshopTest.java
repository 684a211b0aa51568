package loupe.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class WorkshopTest {

    @TempDir
    private Path home;
    private final List<Workshop> opened = new ArrayList<>();
    private Stage stage;

    @AfterEach
    void tidy(FxRobot robot) throws InterruptedException {
        robot.interact(() -> {
            stage.hide();
            Thread.currentThread().setUncaughtExceptionHandler(null);
            javafx.application.Application.setUserAgentStylesheet(null);
        });
        for (Workshop workshop : opened) {
            assertThat(workshop.ended(Duration.ofMinutes(1))).isTrue();
        }
    }

    @Test
    void the_first_start_opens_draw_with_what_comes_with_loupe_on_the_desk(FxRobot robot) {
        start(robot);

        assertThat(stage.getTitle()).isEqualTo("Loupe");
        assertThat(robot.lookup("#place-draw").query().getPseudoClassStates()).anyMatch(state -> state.getPseudoClassName().equals("selected"));
        press(robot, KeyCode.DIGIT1);
        await().untilAsserted(() -> assertThat(networks(robot))
                .containsExactly("Network A, MLP on MNIST", "Network B, CNN on MNIST"));
    }

    @Test
    void the_next_start_shows_the_same_place_colours_desk_and_window(FxRobot robot) {
        start(robot);
        await().until(() -> networks(robot).contains("Network A, MLP on MNIST"));
        robot.clickOn(robot.lookup(".card-remove").queryAll().iterator().next());
        robot.clickOn("#theme").clickOn("#place-settings");
        robot.interact(() -> stage.setX(3));
        robot.interact(stage::hide);

        start(robot);

        assertThat(stage.getX()).isEqualTo(3);
        assertThat(robot.lookup("#theme").query().getAccessibleText()).isEqualTo("Light colours");
        assertThat(robot.lookup("#place-settings").query().isVisible()).isTrue();
        assertThat(robot.lookup("#home").query().isVisible()).isTrue();
        press(robot, KeyCode.DIGIT1);
        await().untilAsserted(() -> assertThat(networks(robot)).containsExactly("Network A, CNN on MNIST"));
    }

    @Test
    void the_settings_follow_the_colours_that_the_top_bar_turns(FxRobot robot) {
        start(robot);
        robot.clickOn("#place-settings").clickOn("#colours-light");

        robot.clickOn("#theme");

        assertThat(robot.lookup("#colours-dark").queryAs(javafx.scene.control.ToggleButton.class).isSelected()).isTrue();
    }

    @Test
    void a_network_that_was_built_goes_to_the_form_of_the_training(FxRobot robot) {
        start(robot);
        press(robot, KeyCode.DIGIT2);
        robot.clickOn("#card-0").clickOn("#more-kernel");
        robot.clickOn("#builder-train");

        assertThat(robot.lookup("#training-network-others").queryAs(javafx.scene.control.MenuButton.class).getText()).isEqualTo("my cnn");
        assertThat(robot.lookup("#builder-train").tryQuery()).isEmpty();
        press(robot, KeyCode.DIGIT2);
        robot.clickOn("#undo");
        assertThat(robot.lookup("#value-kernel").queryAs(javafx.scene.control.TextField.class).getText()).isEqualTo("5");
    }

    @Test
    void the_card_that_is_chosen_is_lit_in_the_code_and_a_line_chooses_its_card(FxRobot robot) {
        start(robot);
        press(robot, KeyCode.DIGIT2);
        robot.clickOn("#card-0").clickOn("#tab-code");
        assertThat(litLines(robot)).isNotEmpty().allMatch(line -> line.contains("Conv2D(20"));

        robot.moveTo(robot.lookup(".code-words").match(node -> ((Label) node).getText().contains("Conv2D(50")).<Node>query());
        List<String> pointed = litLines(robot);
        robot.clickOn();

        assertThat(pointed).isNotEmpty().allMatch(line -> line.contains("Conv2D(50"));
        assertThat(litLines(robot)).isEqualTo(pointed);
        robot.moveTo("#strip-7");
        assertThat(litLines(robot)).isNotEmpty().allMatch(line -> line.contains("Dense(512"));
        robot.clickOn("#tab-cards");
        assertThat(marked(robot, "builder-card", "chosen").map(Node::getId)).containsExactly("card-3");
    }

    @Test
    void the_builder_shows_what_its_layers_make_of_the_drawing_and_whose_weights_they_have(FxRobot robot) {
        start(robot);
        press(robot, KeyCode.DIGIT2);
        robot.clickOn("#tab-pictures");

        await().untilAsserted(() -> assertThat(robot.lookup("#lent-words").queryAs(Label.class).getText())
                .isEqualTo("All 4 layers with weights have those of cnn."));
        robot.clickOn("#tab-weights");
        assertThat(robot.lookup("#kernel-grid").tryQuery()).isPresent();
    }

    @Test
    void a_kernel_that_was_changed_by_hand_outlives_edits_and_another_name_and_has_its_own_undo(FxRobot robot) {
        start(robot);
        press(robot, KeyCode.DIGIT2);
        await().untilAsserted(() -> assertThat(robot.lookup("#lent-words").queryAs(Label.class).getText())
                .isEqualTo("All 4 layers with weights have those of cnn."));
        robot.clickOn("#card-0").clickOn("#tab-weights");
        String trained = number(robot);
        robot.clickOn("Blur");
        String blurred = number(robot);
        assertThat(blurred).isNotEqualTo(trained);

        robot.clickOn("#kernel-freeze");
        assertThat(number(robot)).isEqualTo(blurred);
        assertThat(robot.lookup("#builder-name").queryAs(TextField.class).getText()).isEqualTo("my cnn");
        robot.clickOn("#tab-cards");
        assertThat(robot.lookup("#card-0").query().getAccessibleText()).contains("frozen");
        robot.clickOn("#card-2");
        press(robot, KeyCode.D);
        robot.clickOn("#builder-name").push(KeyCode.END).write(" too").type(KeyCode.ENTER);
        robot.clickOn("#card-0").clickOn("#tab-weights");
        assertThat(number(robot)).isEqualTo(blurred);

        robot.clickOn("Sharpen");
        assertThat(number(robot)).isNotEqualTo(blurred);
        robot.interact(robot.lookup("#kernel-grid").query()::requestFocus);
        press(robot, KeyCode.Z);
        assertThat(number(robot)).isEqualTo(blurred);
        assertThat(robot.lookup("#builder-name").queryAs(TextField.class).getText()).isEqualTo("my cnn too");
        robot.interact(robot.lookup("#tab-weights").query()::requestFocus);
        press(robot, KeyCode.Z);
        assertThat(robot.lookup("#builder-name").queryAs(TextField.class).getText()).isEqualTo("my cnn");
        assertThat(number(robot)).isEqualTo(blurred);
    }

    @Test
    void the_keys_of_weights_and_code_are_theirs_and_not_the_cards(FxRobot robot) {
        start(robot);
        press(robot, KeyCode.DIGIT2);
        robot.clickOn("#card-0").clickOn("#tab-weights");
        String trained = number(robot);
        robot.interact(robot.lookup("#kernel-grid").query()::requestFocus);

        robot.type(KeyCode.ADD).type(KeyCode.DELETE);

        assertThat(number(robot)).isNotEqualTo(trained);
        assertThat(robot.lookup("#builder-name").queryAs(TextField.class).getText()).isEqualTo("cnn");
        robot.clickOn("#tab-code");
        robot.interact(robot.lookup("#code-lines").query()::requestFocus);
        press(robot, KeyCode.C);
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).contains("Conv2D(20", "Conv2D(50");
    }

    private static String number(FxRobot robot) {
        return robot.lookup("#kernel-number").queryAs(TextField.class).getText();
    }

    @Test
    void a_fault_on_the_screens_thread_is_said_and_the_window_lives(FxRobot robot) {
        start(robot);

        Platform.runLater(() -> {
            throw new IllegalStateException("a fault that this test makes");
        });

        await().until(() -> robot.lookup(".fault").query().isVisible());
        press(robot, KeyCode.SLASH);
        assertThat(robot.lookup(".veil").query().isVisible()).isTrue();
    }

    @Test
    void what_still_comes_after_the_window_has_closed_does_nothing(FxRobot robot) {
        start(robot);
        Node canvas = robot.lookup("#canvas").query();

        robot.interact(stage::hide);
        robot.interact(() -> canvas.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.RIGHT, false, false, false, false)));

        assertThat(robot.from(stage.getScene().getRoot()).lookup(".fault").query().isVisible()).isFalse();
    }

    @Test
    void everything_on_every_place_that_takes_the_keys_has_a_name_for_screen_readers(FxRobot robot) {
        start(robot);
        int places = robot.lookup(".place").queryAll().size();
        assertThat(places).isGreaterThanOrEqualTo(2);

        for (int place = 0; place < places; place++) {
            press(robot, KeyCode.valueOf("DIGIT" + (place + 1) % 10));
            assertThat(robot.lookup(Node::isFocusTraversable).queryAll().stream().filter(Node::isVisible)
                    .filter(node -> node.getAccessibleText() == null || node.getAccessibleText().isBlank())).isEmpty();
        }
    }

    private void start(FxRobot robot) {
        robot.interact(() -> {
            stage = new Stage();
            Workshop workshop = new Workshop(FakeServices.in(home), stage);
            opened.add(workshop);
            workshop.show(workshop::close);
        });
    }

    private static List<String> litLines(FxRobot robot) {
        return marked(robot, "code-line", "lit").map(node -> ((Label) node.lookup(".code-words")).getText()).toList();
    }

    private static Stream<Node> marked(FxRobot robot, String style, String state) {
        return robot.lookup((Node node) -> node.getStyleClass().contains(style)
                && node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state))).<Node>queryAll().stream();
    }

    private static void press(FxRobot robot, KeyCode code) {
        robot.push(new KeyCodeCombination(code, KeyCombination.CONTROL_DOWN));
    }

    /** The names of the networks whose cards or rows are seen. */
    private static List<String> networks(FxRobot robot) {
        return robot.lookup(node -> node.getStyleClass().contains("network-card") || node.getStyleClass().contains("desk-row"))
                .queryAll().stream().map(Node::getAccessibleText).map(text -> text.substring(0, text.indexOf('.'))).toList();
    }
}
