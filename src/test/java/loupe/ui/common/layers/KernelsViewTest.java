package loupe.ui.common.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import loupe.inference.KernelPreset;
import loupe.inference.TrainedModel;
import loupe.network.LayerPath;
import loupe.network.NetworkEdit;
import loupe.storage.CheckpointChoice;
import loupe.storage.Models;
import loupe.storage.Workspace;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class KernelsViewTest {

    @TempDir
    private Path home;
    private final LayersFixture fixture = new LayersFixture();
    private final TrainedModel trained = LayersFixture.model(LayersFixture.NETWORK);
    private final List<LayerPath> frozen = new ArrayList<>();
    private final List<Path> kept = new ArrayList<>();
    private Models models;
    private KernelsViewModel kernels;
    private KernelsView view;

    @Start
    void start(Stage stage) {
        Appearance appearance = new Appearance();
        appearance.choose(ThemeChoice.LIGHT);
        models = new Models(new Workspace(home, Clock.systemUTC()));
        fixture.layers.show(LayersFixture.bar());
        kernels = new KernelsViewModel(fixture.layers, trained, frozen::add);
        kernels.choose(LayerPath.of(0));
        view = new KernelsView(kernels, appearance, new OwnModels(models, fixture.threads, kept::add));
        fixture.settle();
        stage.setScene(new Scene(new StackPane(view), 900, 560));
        stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
        stage.show();
    }

    private Node grid() {
        return view.lookup("#kernel-grid");
    }

    private String answer(FxRobot robot) {
        robot.interact(fixture::settle);
        return ((Label) view.lookup("#kernel-answer")).getText();
    }

    @Test
    void arrows_and_plus_change_a_number_and_the_answer_follows(FxRobot robot) {
        assertThat(answer(robot)).matches("It answers \\d with probability 0\\.\\d{3}\\.");
        robot.interact(grid()::requestFocus);

        robot.type(KeyCode.RIGHT).type(KeyCode.DOWN).press(KeyCode.SHIFT).type(KeyCode.EQUALS).release(KeyCode.SHIFT);

        assertThat(kernels.place().get()).isEqualTo(new KernelPlace(0, 4));
        assertThat(kernels.steps().undoName().getValue()).isEqualTo("kernel 1, row 2, column 2");
        assertThat(answer(robot)).matches("It answers \\d with probability 0\\.\\d{3}\\. As it was trained: \\d with probability 0\\.\\d{3}\\.");
        assertThat(grid().getAccessibleText()).startsWith("Kernel 1, 3 by 3; row 2, column 2 is ");
    }

    @Test
    void typing_on_the_grid_begins_a_number_and_enter_takes_it(FxRobot robot) {
        robot.interact(grid()::requestFocus);
        robot.write("2");
        TextField number = (TextField) view.lookup("#kernel-number");
        assertThat(number.isFocused()).isTrue();
        robot.write(".5");
        robot.type(KeyCode.ENTER);

        assertThat(kernels.number()).isEqualTo(2.5f);
        assertThat(grid().isFocused()).isTrue();
    }

    @Test
    void a_wrong_number_is_told_beside_its_field(FxRobot robot) {
        TextField number = (TextField) view.lookup("#kernel-number");
        robot.clickOn(number);
        robot.interact(() -> number.setText("?"));
        robot.type(KeyCode.ENTER);
        Label wrong = (Label) view.lookup(".field-fault");
        assertThat(wrong.isVisible()).isTrue();
        assertThat(wrong.getText()).isEqualTo("\"?\" is no number. Type one such as -0.25.");
    }

    @Test
    void dragging_up_makes_a_number_larger_in_one_step(FxRobot robot) {
        robot.moveTo(grid()).press(MouseButton.PRIMARY).moveBy(0, -20).moveBy(0, -20).release(MouseButton.PRIMARY);
        assertThat(kernels.place().get().number()).isEqualTo(4);
        float dragged = kernels.number();
        robot.interact(kernels.steps()::undo);
        assertThat(kernels.isChanged()).isFalse();
        assertThat(dragged - kernels.number()).isBetween(0.3f, 0.45f);
    }

    @Test
    void a_preset_fills_the_kernel_and_control_z_takes_it_back_by_name(FxRobot robot) {
        robot.clickOn("Blur");
        assertThat(kernels.sheet().get().orElseThrow().kernel(0)).containsExactly(KernelPreset.BLUR.of(3));
        Button undo = undo();
        assertThat(undo.getAccessibleText()).isEqualTo("Undo: kernel 1: Blur");

        robot.interact(grid()::requestFocus);
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);

        assertThat(kernels.isChanged()).isFalse();
        assertThat(undo.isDisabled()).isTrue();
        assertThat(undo.getAccessibleText()).isEqualTo("Nothing to undo");
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.Z).release(KeyCode.CONTROL, KeyCode.SHIFT);
        assertThat(kernels.isChanged()).isTrue();
    }

    private Button undo() {
        return view.lookupAll(".button").stream().map(Button.class::cast)
                .filter(button -> button.getAccessibleText().contains("undo") || button.getAccessibleText().startsWith("Undo")).findFirst().orElseThrow();
    }

    @Test
    void a_click_on_a_picture_turns_to_that_kernel(FxRobot robot) {
        Node mosaic = view.lookup(".mosaic");
        robot.clickOn(mosaic.localToScreen(MosaicPane.EDGE + 2, MosaicPane.EDGE + 2));
        assertThat(kernels.place().get().kernel()).isZero();
        robot.clickOn(mosaic.localToScreen(mosaic.getLayoutBounds().getWidth() - MosaicPane.EDGE - 3, MosaicPane.EDGE + 3));
        assertThat(kernels.place().get().kernel()).isPositive();
    }

    @Test
    void the_wheel_over_a_number_changes_it_in_one_step(FxRobot robot) {
        float before = kernels.number();
        robot.interact(() -> wheel(40));
        robot.interact(() -> wheel(40));
        assertThat(kernels.place().get().number()).isEqualTo(4);
        float turned = kernels.number();
        robot.interact(kernels.steps()::undo);
        assertThat(turned - kernels.number()).isCloseTo(0.1f, within(1e-4f));
        assertThat(kernels.isChanged()).isFalse();
        robot.interact(() -> kernels.select(new KernelPlace(0, 0)));
        assertThat(kernels.number()).isEqualTo(before);
    }

    private void wheel(double pixels) {
        Point2D middle = grid().localToScene(grid().getLayoutBounds().getWidth() / 2, grid().getLayoutBounds().getHeight() / 2);
        Event.fireEvent(grid(), new ScrollEvent(ScrollEvent.SCROLL, middle.getX(), middle.getY(), middle.getX(), middle.getY(), false, false, false, false, false, false, 0, pixels, 0, pixels,
                ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
    }

    @Test
    void every_node_that_takes_the_focus_has_a_name(FxRobot robot) {
        List<Node> unnamed = new ArrayList<>();
        robot.interact(() -> LayerViewTest.collect(view, unnamed));
        assertThat(unnamed).isEmpty();
    }

    @Test
    void the_layer_is_frozen_by_a_button(FxRobot robot) {
        robot.clickOn("#kernel-freeze");
        assertThat(frozen).containsExactly(LayerPath.of(0));

        robot.interact(() -> kernels.follow(NetworkEdit.toggleFrozen(trained.network(), frozen).network()));
        assertThat(((ToggleButton) view.lookup("#kernel-freeze")).isSelected()).isTrue();
        robot.interact(() -> kernels.follow(trained.network()));
        assertThat(((ToggleButton) view.lookup("#kernel-freeze")).isSelected()).isFalse();
    }

    @Test
    void a_copy_without_a_name_is_not_saved(FxRobot robot) {
        robot.clickOn("Sharpen");
        assertThat(view.lookup("#kernel-save").isDisabled()).isFalse();

        robot.interact(() -> ((TextField) view.lookup("#kernel-name")).setText(" \t"));
        assertThat(view.lookup("#kernel-save").isDisabled()).isTrue();
        robot.interact(() -> ((TextField) view.lookup("#kernel-name")).setText("x"));
        assertThat(view.lookup("#kernel-save").isDisabled()).isFalse();
    }

    @Test
    void the_copy_is_saved_and_the_trained_network_stays(FxRobot robot) throws Exception {
        String hash = trained.parameters().sha256();
        assertThat(view.lookup("#kernel-save").isDisabled()).as("nothing is changed yet").isTrue();
        robot.clickOn("Sharpen");
        robot.interact(() -> ((TextField) view.lookup("#kernel-name")).setText("sharp"));
        robot.clickOn("#kernel-save");
        robot.interact(fixture::settle);

        assertThat(kept).containsExactly(home.resolve("models").resolve("sharp"));
        TrainedModel opened = models.open("sharp", CheckpointChoice.LAST);
        assertThat(opened.parameters().sha256()).isEqualTo(kernels.model().parameters().sha256()).isNotEqualTo(hash);
        assertThat(opened.facts()).containsEntry("note", "changed by hand, made of tiny").doesNotContainKey("validation accuracy");
        assertThat(trained.parameters().sha256()).isEqualTo(hash);
    }
}
