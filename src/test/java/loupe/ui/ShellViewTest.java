package loupe.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import loupe.data.Drawing;
import loupe.storage.Settings;
import loupe.storage.WindowState;
import loupe.ui.common.Appearance;
import loupe.ui.common.SettingsMemory;
import loupe.ui.common.ThemeSwitch;
import loupe.ui.common.WindowMemory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class ShellViewTest {

    private FakeScreen draw;
    private FakeScreen train;
    private ShellViewModel model;
    private ShellView shell;
    private ThemeSwitch theme;
    private Label desk;

    private final SimpleStringProperty trouble = new SimpleStringProperty("");

    @Start
    void start(Stage stage) {
        draw = new FakeScreen("draw", true, false);
        train = new FakeScreen("training", false, true);
        WindowMemory memory = new WindowMemory(WindowState.first(List.of(), Drawing.empty(280)), state -> { }, (after, task) -> { });
        theme = new ThemeSwitch(new Appearance(), new SettingsMemory(new Settings("light", ""), settings -> { }, Runnable::run));
        model = new ShellViewModel(List.of("draw", "training"), memory);
        desk = new Label("the desk");
        shell = new ShellView(List.of(draw, train), model, theme, desk, trouble);
        stage.setScene(new Scene(shell, 980, 700));
        stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
        stage.show();
    }

    @AfterEach
    void light(FxRobot robot) {
        robot.interact(() -> theme.choose(loupe.ui.common.ThemeChoice.LIGHT));
    }

    @Test
    void control_and_a_figure_open_the_place_of_that_number(FxRobot robot) {
        press(robot, KeyCode.DIGIT2);
        assertThat(model.screen().get()).isEqualTo("training");
        assertThat(title(robot)).isEqualTo("The training");
        assertThat(robot.lookup("#place-training").queryAs(ToggleButton.class).isSelected()).isTrue();

        press(robot, KeyCode.NUMPAD1);
        assertThat(model.screen().get()).isEqualTo("draw");
        press(robot, KeyCode.DIGIT7);
        assertThat(model.screen().get()).isEqualTo("draw");
    }

    @Test
    void a_screen_is_made_once_and_hears_each_time_that_it_opens_and_is_left(FxRobot robot) {
        assertThat(train.made).isZero();

        robot.clickOn("#place-training").clickOn("#place-draw").clickOn("#place-training").clickOn("#place-training");

        assertThat(train.made).isEqualTo(1);
        assertThat(train.opened).isEqualTo(2);
        assertThat(train.left).isEqualTo(1);
        assertThat(draw.made).isEqualTo(1);
        assertThat(robot.lookup("#place-training").queryAs(ToggleButton.class).isSelected()).isTrue();
    }

    @Test
    void the_desk_stands_beside_the_screens_that_want_it(FxRobot robot) {
        assertThat(desk.getScene()).isNull();
        press(robot, KeyCode.DIGIT2);
        assertThat(desk.getScene()).isNotNull();
        press(robot, KeyCode.DIGIT1);
        assertThat(desk.getScene()).isNull();
    }

    @Test
    void control_z_takes_the_last_step_back_and_control_y_does_it_again(FxRobot robot) {
        assertThat(robot.lookup("#undo").query().isDisabled()).isTrue();
        robot.interact(() -> draw.history.step("Move", "second"));
        robot.interact(robot.lookup("#keys").query()::requestFocus);
        assertThat(robot.lookup("#undo").query().getAccessibleText()).isEqualTo("Undo: Move");

        press(robot, KeyCode.Z);
        assertThat(draw.history.value()).isEqualTo("first");
        assertThat(robot.lookup("#redo").query().getAccessibleText()).isEqualTo("Redo: Move");
        press(robot, KeyCode.Y);
        assertThat(draw.history.value()).isEqualTo("second");
        press(robot, KeyCode.Z);
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z).release(KeyCode.CONTROL, KeyCode.SHIFT);
        assertThat(draw.history.value()).isEqualTo("second");
    }

    @Test
    void a_field_that_is_typed_in_keeps_its_own_undo(FxRobot robot) {
        robot.interact(() -> draw.history.step("Move", "second"));
        robot.clickOn(draw.field).write("7");

        press(robot, KeyCode.Z);

        assertThat(draw.field.getText()).isEmpty();
        assertThat(draw.history.value()).isEqualTo("second");
    }

    @Test
    void a_screen_without_steps_shows_no_undo(FxRobot robot) {
        press(robot, KeyCode.DIGIT2);

        assertThat(robot.lookup("#undo").query().isVisible()).isFalse();
        press(robot, KeyCode.Z);
        assertThat(draw.history.value()).isEqualTo("first");
    }

    @Test
    void control_slash_shows_all_keys_and_escape_puts_them_away(FxRobot robot) {
        press(robot, KeyCode.SLASH);

        ShortcutSheet sheet = robot.lookup(".veil").queryAs(ShortcutSheet.class);
        assertThat(sheet.isVisible()).isTrue();
        assertThat(words(sheet)).contains("Ctrl+1", "The draw", "Ctrl+2", "The training", "Ctrl+Z", "Undo",
                "Ctrl+Shift+Z, Ctrl+Y", "Redo", "F1, Ctrl+/", "Keys", "Space", "Look closer");
        assertThat(robot.lookup("#close-sheet").query().isFocused()).isTrue();
        robot.type(KeyCode.ESCAPE);
        assertThat(sheet.isVisible()).isFalse();
        robot.type(KeyCode.F1);
        assertThat(sheet.isVisible()).isTrue();
        robot.clickOn("#close-sheet");
        assertThat(sheet.isVisible()).isFalse();
    }

    @Test
    void every_key_that_the_sheet_promises_for_everywhere_is_known_to_the_window(FxRobot robot) {
        press(robot, KeyCode.DIGIT2);
        press(robot, KeyCode.SLASH);

        assertThat(words(robot.lookup(".veil").query())).doesNotContain("Look closer");
        List<String> keys = robot.lookup(".veil .key").queryAllAs(Label.class).stream().map(Label::getText)
                .flatMap(text -> List.of(text.split(", ")).stream()).toList();
        assertThat(keys).containsExactlyInAnyOrder("Ctrl+1", "Ctrl+2", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y", "F1", "Ctrl+/");
    }

    @Test
    void the_top_bar_turns_the_colours(FxRobot robot) {
        assertThat(robot.lookup("#theme").query().getAccessibleText()).isEqualTo("Dark colours");

        robot.clickOn("#theme");

        assertThat(theme.appearance().dark().get()).isTrue();
        assertThat(robot.lookup("#theme").query().getAccessibleText()).isEqualTo("Light colours");
        assertThat(theme.settings().settings().theme()).isEqualTo("dark");
    }

    @Test
    void what_goes_on_is_said_below_every_screen(FxRobot robot) {
        robot.interact(() -> train.status.set("Training: epoch 4 of 10"));

        assertThat(status(robot)).containsExactly("Training: epoch 4 of 10");
    }

    @Test
    void what_cannot_be_kept_is_said_below_every_screen_until_it_can(FxRobot robot) {
        assertThat(robot.lookup("#not-kept").query().isVisible()).isFalse();

        robot.interact(() -> trouble.set("What you change is not kept."));

        assertThat(robot.lookup("#not-kept").queryAs(Labeled.class).getText()).isEqualTo("What you change is not kept.");
        assertThat(robot.lookup("#not-kept").query().isVisible()).isTrue();
    }

    @Test
    void a_fault_is_a_sentence_whose_details_are_copied_and_never_shown(FxRobot robot) {
        FaultPanel panel = robot.lookup(".fault").queryAs(FaultPanel.class);
        assertThat(panel.isVisible()).isFalse();

        robot.interact(() -> shell.show(new IllegalStateException("the canvas broke")));

        assertThat(words(panel)).contains("Something in Loupe went wrong. Your work is kept. You can go on; "
                + "if it happens again, start Loupe anew.").noneMatch(text -> text.contains("canvas broke"));
        robot.clickOn("Copy details");
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).startsWith("java.lang.IllegalStateException: the canvas broke").contains("\tat ");
        robot.clickOn("Close");
        assertThat(panel.isVisible()).isFalse();
    }

    @Test
    void the_rail_has_words_only_where_there_is_room(FxRobot robot) {
        ToggleButton place = robot.lookup("#place-draw").queryAs(ToggleButton.class);
        assertThat(place.getContentDisplay()).isEqualTo(ContentDisplay.GRAPHIC_ONLY);

        robot.interact(() -> model.resized(1400));

        assertThat(place.getContentDisplay()).isEqualTo(ContentDisplay.TOP);
    }

    @Test
    void everything_that_takes_the_keys_has_a_name_for_screen_readers(FxRobot robot) {
        List<Node> takers = List.copyOf(robot.lookup(Node::isFocusTraversable).queryAll());

        assertThat(takers).extracting(Node::getAccessibleText).doesNotContainNull().doesNotContain("")
                .contains("The draw", "The training", "Keys", "Dark colours");
    }

    private static void press(FxRobot robot, KeyCode code) {
        robot.push(new KeyCodeCombination(code, KeyCombination.CONTROL_DOWN));
    }

    private static List<String> status(FxRobot robot) {
        return robot.lookup(".status-line .label").queryAllAs(Label.class).stream().filter(Node::isVisible)
                .map(Label::getText).toList();
    }

    private static String title(FxRobot robot) {
        return robot.lookup(".screen-title").queryAs(Label.class).getText();
    }

    private static List<String> words(Node node) {
        return node.lookupAll(".label").stream().filter(Label.class::isInstance).map(label -> ((Label) label).getText()).toList();
    }
}
