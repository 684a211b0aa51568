package loupe.ui.builder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import loupe.network.LayerPath;
import loupe.network.NetworkText;
import loupe.storage.NetworkHistory;
import loupe.ui.common.Appearance;
import loupe.ui.common.Shortcut;
import loupe.ui.common.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class BuilderViewTest {

    /** What rail, desk, top bar and status line leave of a window of 1280 x 800. */
    private static final double WIDTH = 1280 - 56 - 256;
    private static final double HEIGHT = 800 - 80;

    @TempDir
    private Path home;
    private BuilderFixture fixture;
    private BuilderViewModel model;
    private BuilderView view;

    @Start
    void start(Stage stage) {
        new Appearance().choose(ThemeChoice.LIGHT);
        fixture = new BuilderFixture(home);
        model = fixture.model("conv 20@5 relu | maxpool 2 | flatten | dense 10");
        view = new BuilderView(model, BuilderParts.NONE, refresh -> refresh::run);
        stage.setScene(new Scene(view, WIDTH, HEIGHT));
        stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
        stage.setWidth(WIDTH);
        stage.setHeight(HEIGHT);
        stage.show();
    }

    @Test
    void a_press_on_plus_and_a_word_put_a_layer_in(FxRobot robot) {
        robot.clickOn("#insert-2");
        robot.write("drop");
        robot.type(KeyCode.ENTER);

        assertThat(text()).isEqualTo("conv 20@5 relu | dropout 0.5 | maxpool 2 | flatten | dense 10");
        assertThat(chosen()).containsExactly("card-2");
        assertThat(robot.lookup("#palette").tryQuery()).isEmpty();
        assertThat(focus().getId()).isEqualTo("card-2");
        assertThat(undo()).isEqualTo("insert dropout 0.5");
    }

    @Test
    void layers_are_typed_as_text_into_the_palette_by_keys_alone(FxRobot robot) {
        focusCard(robot, 2);
        robot.type(KeyCode.INSERT);
        robot.write("conv 50@5 relu");
        robot.type(KeyCode.ENTER);

        assertThat(text()).isEqualTo("conv 20@5 relu | maxpool 2 | conv 50@5 relu | flatten | dense 10");
    }

    @Test
    void arrows_choose_a_kind_in_the_palette_and_escape_puts_it_away(FxRobot robot) {
        robot.clickOn("#insert-0");
        robot.type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.ESCAPE);
        assertThat(undo()).isEmpty();

        robot.clickOn("#insert-5");
        robot.type(KeyCode.DOWN).type(KeyCode.ENTER);

        assertThat(text()).isEqualTo("conv 20@5 relu | maxpool 2 | flatten | dense 10 relu");
    }

    @Test
    void what_the_palette_cannot_read_is_told_there(FxRobot robot) {
        robot.clickOn("#insert-0");
        robot.write("conv 20@x");

        assertThat(label(robot, "#palette-fault")).isEqualTo("\"conv 20@x\": \"x\" is no whole number.");
    }

    @Test
    void a_card_is_dragged_by_its_handle_to_another_wire(FxRobot robot) {
        robot.drag("#handle-2", MouseButton.PRIMARY).moveTo("#insert-0").drop();

        await().untilAsserted(() -> assertThat(text()).isEqualTo("maxpool 2 | conv 20@5 relu | flatten | dense 10"));
        assertThat(undo()).isEqualTo("move maxpool 2 up");
        assertThat(chosen()).containsExactly("card-0");
    }

    @Test
    void chosen_cards_are_dragged_together(FxRobot robot) {
        robot.clickOn("#card-0");
        press(robot, "#card-1", true, false);

        robot.drag("#handle-0", MouseButton.PRIMARY).moveTo("#insert-3").drop();

        await().untilAsserted(() -> assertThat(text()).isEqualTo("maxpool 2 | conv 20@5 relu | flatten | dense 10"));
        assertThat(chosen()).containsExactly("card-1", "card-2");
    }

    @Test
    void alt_and_the_arrow_keys_move_the_chosen_card_which_keeps_the_keys(FxRobot robot) {
        focusCard(robot, 2);

        robot.press(KeyCode.ALT).type(KeyCode.UP).type(KeyCode.UP).type(KeyCode.DOWN).release(KeyCode.ALT);

        assertThat(text()).isEqualTo("conv 20@5 | maxpool 2 | relu | flatten | dense 10");
        assertThat(focus().getId()).isEqualTo("card-1");
    }

    @Test
    void several_cards_are_chosen_with_shift_and_control_and_deleted_at_once(FxRobot robot) {
        robot.clickOn("#card-1");
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        press(robot, "#card-4", false, true);
        assertThat(chosen()).containsExactly("card-1", "card-2", "card-4");

        robot.type(KeyCode.DELETE);

        assertThat(text()).isEqualTo("conv 20@5 | flatten");
        assertThat(undo()).isEqualTo("delete 3 layers");
    }

    @Test
    void a_value_is_typed_stepped_by_keys_and_buttons_and_turned_with_the_wheel(FxRobot robot) {
        robot.clickOn("#card-0");
        robot.type(KeyCode.ENTER);
        robot.clickOn("#value-kernel").eraseText(1).write("7");
        assertThat(text()).startsWith("conv 20@7");
        robot.type(KeyCode.UP);
        assertThat(text()).startsWith("conv 20@8");
        robot.clickOn("#less-kernel");
        assertThat(text()).startsWith("conv 20@7");
        turn(robot, "#value-kernel", 40);
        turn(robot, "#value-kernel", 40);
        assertThat(text()).startsWith("conv 20@9");
        turn(robot, "#value-kernel", -40);

        assertThat(text()).startsWith("conv 20@8");
        assertThat(undo()).isEqualTo("kernel 5 to 8");
        assertThat(robot.lookup("#value-kernel").queryAs(TextField.class).getText()).isEqualTo("8");
    }

    @Test
    void a_wheel_that_passes_over_a_value_without_the_keys_and_less_than_a_notch_change_nothing(FxRobot robot) {
        robot.clickOn("#card-0");
        turn(robot, "#value-kernel", 40);
        assertThat(text()).startsWith("conv 20@5");

        robot.clickOn("#value-kernel");
        turn(robot, "#value-kernel", 30);
        assertThat(text()).startsWith("conv 20@5");
        turn(robot, "#value-kernel", 10);

        assertThat(text()).startsWith("conv 20@6");
    }

    @Test
    void the_keys_of_the_cards_do_nothing_while_other_ways_of_looking_are_open(FxRobot robot) {
        robot.clickOn("#card-1").clickOn("#tab-diff");
        robot.interact(() -> Clipboard.getSystemClipboard().clear());

        robot.type(KeyCode.DELETE).type(KeyCode.ADD).type(KeyCode.INSERT);
        control(robot, KeyCode.D);
        control(robot, KeyCode.C);

        assertThat(text()).isEqualTo("conv 20@5 relu | maxpool 2 | flatten | dense 10");
        assertThat(model.inserting().get()).isEmpty();
        boolean[] copied = new boolean[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().hasString());
        assertThat(copied[0]).isFalse();
    }

    @Test
    void in_a_value_field_control_z_undoes_what_the_keys_did(FxRobot robot) {
        robot.clickOn("#card-0");
        robot.clickOn("#value-kernel").type(KeyCode.UP).type(KeyCode.UP);
        assertThat(text()).startsWith("conv 20@7");

        control(robot, KeyCode.Z);
        assertThat(text()).startsWith("conv 20@5");
        assertThat(robot.lookup("#value-kernel").queryAs(TextField.class).getText()).isEqualTo("5");
        control(robot, KeyCode.Y);

        assertThat(text()).startsWith("conv 20@7");
        assertThat(robot.lookup("#value-kernel").queryAs(TextField.class).getText()).isEqualTo("7");
    }

    @Test
    void what_is_typed_and_no_value_is_taken_back_in_its_field(FxRobot robot) {
        robot.clickOn("#card-0");
        robot.clickOn("#value-kernel").type(KeyCode.UP).write("x");
        assertThat(label(robot, "#fault-kernel")).isEqualTo("A whole number is wanted, not “6x”.");

        control(robot, KeyCode.Z);

        assertThat(text()).startsWith("conv 20@6");
    }

    @Test
    void enter_gives_all_chosen_layers_the_value_that_the_field_says(FxRobot robot) {
        robot.interact(() -> model.open(model.library().add(NetworkHistory.of(
                NetworkText.parse("two", "conv 8@3 | conv 16@5 | flatten | dense 10")))));
        robot.interact(() -> model.choose(Selection.of(List.of(LayerPath.of(0), LayerPath.of(1)))));
        assertThat(robot.lookup("#value-filters").queryAs(TextField.class).getText()).isEqualTo("16");
        assertThat(text()).startsWith("conv 8@3 | conv 16@5");

        robot.clickOn("#value-filters").type(KeyCode.ENTER);

        assertThat(text()).startsWith("conv 16@3 | conv 16@5");
    }

    @Test
    void the_key_is_told_by_the_repair_that_it_does_and_by_no_other(FxRobot robot) {
        robot.interact(() -> model.open(model.library().add(NetworkHistory.of(
                NetworkText.parse("faulty", "conv 20@5 relu | maxpool 2 | dense 10 relu | conv 3@3 | flatten | dense 10")))));
        assertThat(repairTips()).containsExactly("Insert Flatten  (Ctrl+R)", "Remove it");

        robot.interact(model::repairFirst);
        assertThat(repairTips()).containsExactly("Remove it  (Ctrl+R)");
        robot.interact(model.steps()::undo);

        assertThat(repairTips()).containsExactly("Insert Flatten  (Ctrl+R)", "Remove it");
        robot.clickOn("#tab-text");
        assertThat(repairTips()).containsExactly("Insert Flatten  (Ctrl+R)", "Remove it");
    }

    @Test
    void a_fault_that_comes_before_another_takes_the_key_from_it(FxRobot robot) {
        robot.interact(() -> model.open(model.library().add(NetworkHistory.of(
                NetworkText.parse("faulty", "flatten | off(maxpool 2) | conv 3@3 | dense 10")))));
        assertThat(repairTips()).containsExactly("Remove it  (Ctrl+R)");

        robot.clickOn("#card-1");
        control(robot, KeyCode.E);

        assertThat(repairTips()).containsExactly("Remove it", "Remove it  (Ctrl+R)");
    }

    @Test
    void where_all_cards_are_deleted_the_keys_are_on_the_plus_that_is_left(FxRobot robot) {
        focusCard(robot, 0);
        control(robot, KeyCode.A);
        robot.type(KeyCode.DELETE);

        assertThat(text()).isEmpty();
        assertThat(focus().getId()).isEqualTo("insert-0");
        assertThat(focus().isFocusTraversable()).isTrue();
    }

    @Test
    void a_wrong_entry_is_told_beside_the_field_and_forgotten_when_it_is_left(FxRobot robot) {
        robot.clickOn("#card-0");
        robot.clickOn("#value-kernel").eraseText(1);
        assertThat(label(robot, "#fault-kernel")).isEqualTo("A whole number is wanted, not “”.");
        robot.write("x");
        assertThat(label(robot, "#fault-kernel")).isEqualTo("A whole number is wanted, not “x”.");

        robot.clickOn("#value-filters");

        assertThat(robot.lookup("#fault-kernel").query().isVisible()).isFalse();
        assertThat(robot.lookup("#value-kernel").queryAs(TextField.class).getText()).isEqualTo("5");
        assertThat(undo()).isEmpty();
    }

    @Test
    void a_fault_is_on_the_card_and_on_the_wire_and_one_key_repairs_it(FxRobot robot) {
        focusCard(robot, 3);
        robot.type(KeyCode.DELETE);

        assertThat(robot.lookup("#builder-train").query().isDisabled()).isTrue();
        assertThat(robot.lookup("#builder-train").query().getAccessibleHelp()).startsWith("It cannot be trained yet. Layer 4 (dense 10):");
        assertThat(robot.lookup("#card-3").query().getPseudoClassStates()).anyMatch(state -> state.getPseudoClassName().equals("faulty"));
        assertThat(robot.lookup("#card-3").query().getAccessibleText()).endsWith("Dense wants a list of numbers and gets 20 pictures of 12x12. Insert Flatten?");
        assertThat(robot.lookup(".builder-carries").match(Node::isVisible).queryAs(Labeled.class).getText())
                .isEqualTo("carries 20 pictures of 12x12");

        control(robot, KeyCode.R);

        assertThat(text()).isEqualTo("conv 20@5 relu | maxpool 2 | flatten | dense 10");
        assertThat(robot.lookup("#builder-train").query().isDisabled()).isFalse();
        control(robot, KeyCode.ENTER);
        assertThat(fixture.trained).containsExactly(model.network());
    }

    @Test
    void the_button_on_the_card_repairs_it_too(FxRobot robot) {
        focusCard(robot, 3);
        robot.type(KeyCode.DELETE);

        robot.clickOn(robot.from(robot.lookup("#card-3")).lookup(".builder-repair").queryAs(Button.class));

        assertThat(text()).isEqualTo("conv 20@5 relu | maxpool 2 | flatten | dense 10");
    }

    @Test
    void keys_duplicate_switch_off_freeze_and_wrap(FxRobot robot) {
        focusCard(robot, 0);
        control(robot, KeyCode.E);
        control(robot, KeyCode.F);
        focusCard(robot, 1);
        control(robot, KeyCode.D);
        control(robot, KeyCode.G);

        assertThat(text()).isEqualTo("off(frozen(conv 20@5)) | relu | residual(relu) | maxpool 2 | flatten | dense 10");
        assertThat(robot.lookup("#card-2.0").tryQuery()).isEmpty();
        assertThat(view.lookupAll(".builder-card").stream().map(Node::getId)).contains("card-2.0");
        assertThat(robot.lookup("#card-0").query().lookupAll(".builder-marks").stream().map(mark -> ((Labeled) mark).getText()))
                .containsExactly("off, frozen");
    }

    @Test
    void layers_are_copied_and_pasted_as_text(FxRobot robot) {
        robot.clickOn("#card-0");
        robot.press(KeyCode.SHIFT).type(KeyCode.DOWN).release(KeyCode.SHIFT);
        control(robot, KeyCode.C);
        String[] copied = new String[1];
        robot.interact(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).isEqualTo("conv 20@5 relu");

        focusCard(robot, 2);
        control(robot, KeyCode.V);

        assertThat(text()).isEqualTo("conv 20@5 relu | maxpool 2 | conv 20@5 relu | flatten | dense 10");
    }

    @Test
    void the_text_and_the_cards_are_one_network(FxRobot robot) {
        robot.clickOn("#tab-text");
        TextArea area = robot.lookup("#text").queryAs(TextArea.class);
        assertThat(area.getText()).isEqualTo("conv 20@5 relu | maxpool 2 | flatten | dense 10");

        robot.interact(() -> area.setText("flatten | dense 10 rel"));
        assertThat(label(robot, "#text-fault")).isEqualTo("\"dense 10 rel\" (character 11): \"rel\" says nothing there. Did you mean \"relu\"?");
        assertThat(text()).startsWith("conv");
        robot.interact(() -> area.setText("flatten | dense 10"));

        assertThat(robot.lookup("#text-fault").query().isVisible()).isFalse();
        robot.clickOn("#tab-cards");
        assertThat(view.lookupAll(".builder-card").stream().map(Node::getId)).containsExactlyInAnyOrder("card-0", "card-1");
        assertThat(undo()).isEqualTo("text");
    }

    @Test
    void the_differences_from_another_network_are_listed(FxRobot robot) {
        robot.clickOn("#tab-diff");
        assertThat(label(robot, "#diff-summary")).isEqualTo("The layers are the same.");

        robot.interact(() -> {
            ComboBox<NetworkEntry> against = robot.lookup("#diff-against").queryComboBox();
            against.setValue(model.library().entry("cnn").orElseThrow());
        });

        assertThat(label(robot, "#diff-summary")).isEqualTo("5 differences");
    }

    @Test
    void the_counts_of_a_faulty_network_are_those_of_the_layers_before_the_fault(FxRobot robot) {
        robot.interact(() -> model.open(model.library().add(NetworkHistory.of(NetworkText.parse("faulty", "conv 20@5 | dense 10 | dense 10")))));

        assertThat(label(robot, "#builder-totals")).isEqualTo("Before the fault: 520 parameters \u00b7 288\u202fk multiply-adds a picture");
    }

    @Test
    void the_key_sheet_has_the_keys_of_every_way_of_looking() {
        assertThat(BuilderKeys.sheet()).extracting(Shortcut::does).contains("Pictures: zoom in and out; fit",
                "Weights: undo or redo a change of a kernel");
    }

    @Test
    void another_network_is_opened_and_the_name_is_typed(FxRobot robot) {
        robot.interact(() -> {
            ComboBox<NetworkEntry> networks = robot.lookup("#builder-network").queryComboBox();
            networks.setValue(model.library().entry("mlp").orElseThrow());
        });
        assertThat(label(robot, "#builder-totals")).startsWith("109\u202f386 parameters");
        assertThat(robot.lookup("#delete-network").query().isDisabled()).isTrue();

        robot.clickOn("#builder-name");
        robot.interact(() -> robot.lookup("#builder-name").queryAs(TextField.class).setText("wide"));
        robot.type(KeyCode.ENTER);

        assertThat(model.network().name()).isEqualTo("wide");
        assertThat(robot.lookup("#builder-network").<NetworkEntry>queryComboBox().getValue().network().name()).isEqualTo("wide");
        robot.clickOn("#delete-network");
        assertThat(label(robot, "#builder-notice .label")).isEqualTo("“wide” is deleted.");
        robot.clickOn("#notice-way");
        assertThat(model.network().name()).isEqualTo("wide");
    }

    @Test
    void advice_leads_to_its_card(FxRobot robot) {
        robot.interact(() -> model.open(model.library().entry("cnn").orElseThrow()));

        robot.clickOn(robot.from(robot.lookup("#advice")).lookup(".hyperlink").queryAllAs(Node.class).stream()
                .filter(link -> link.getAccessibleText().startsWith("Layer 8: dense 512 holds 93 %")).findFirst().orElseThrow());

        assertThat(model.selection().get().paths()).containsExactly(LayerPath.of(7));
    }

    @Test
    void everything_that_takes_the_keys_has_a_name_for_screen_readers(FxRobot robot) {
        robot.clickOn("#card-0");
        assertNamed();
        robot.clickOn("#insert-1");
        assertNamed();
        robot.type(KeyCode.ESCAPE);
        robot.clickOn("#card-1");
        assertNamed();
        robot.clickOn("#tab-text");
        assertNamed();
        robot.clickOn("#tab-diff");
        assertNamed();
    }

    @Test
    void at_1280_by_800_no_text_is_cut_off_and_the_main_action_is_seen(FxRobot robot) {
        robot.interact(() -> {
            model.open(model.library().entry("resnet").orElseThrow());
            model.choose(Selection.of(List.of(LayerPath.of(0))));
            view.applyCss();
            view.layout();
        });

        assertThat(all(view).filter(Labeled.class::isInstance).map(Labeled.class::cast).filter(BuilderViewTest::isSeen)
                .filter(BuilderViewTest::isCut).map(Labeled::getText)).isEmpty();
        Bounds train = robot.lookup("#builder-train").query().localToScene(robot.lookup("#builder-train").query().getBoundsInLocal());
        assertThat(train.getMaxX()).isLessThanOrEqualTo(WIDTH);
        assertThat(train.getMaxY()).isLessThan(100);
    }

    private List<String> repairTips() {
        return view.lookupAll(".builder-repair").stream().map(button -> ((Button) button).getTooltip().getText()).sorted().toList();
    }

    private void assertNamed() {
        assertThat(all(view).filter(Node::isFocusTraversable)
                .filter(node -> node.getAccessibleText() == null || node.getAccessibleText().isBlank())).isEmpty();
    }

    private void focusCard(FxRobot robot, int place) {
        robot.clickOn("#card-" + place, MouseButton.PRIMARY);
    }

    private static void control(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
    }

    /** A press while Shift or Control is held, which the robot of this platform does not tell. */
    private static void press(FxRobot robot, String id, boolean shift, boolean control) {
        Node node = robot.lookup(id).query();
        robot.interact(() -> node.fireEvent(new MouseEvent(MouseEvent.MOUSE_PRESSED, 5, 5, 5, 5, MouseButton.PRIMARY, 1, shift, control,
                false, false, true, false, false, false, false, true, null)));
    }

    private static void turn(FxRobot robot, String id, double by) {
        Node node = robot.lookup(id).query();
        robot.interact(() -> node.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, 5, 5, 5, 5, false, false, false, false, false, false, 0, by,
                0, by, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null)));
    }

    private Node focus() {
        return view.getScene().getFocusOwner();
    }

    private List<String> chosen() {
        return view.lookupAll(".builder-card").stream().filter(card -> card.getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("chosen"))).map(Node::getId).toList();
    }

    private String text() {
        return NetworkText.of(model.network());
    }

    private String undo() {
        return model.steps().undoName().getValue();
    }

    private static String label(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    /** A label that has too little room shows other words than it holds. */
    private static boolean isCut(Labeled label) {
        return label.getText() != null && !label.isWrapText() && label.lookup(".text") instanceof Text shown && !shown.getText().equals(label.getText());
    }

    private static Stream<Node> all(Node node) {
        Stream<Node> below = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(BuilderViewTest::all) : Stream.empty();
        return Stream.concat(Stream.of(node), below);
    }
}
