package loupe.ui.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import loupe.network.LayerPath;
import loupe.network.Step;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import loupe.ui.common.layers.LayerView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class LayersLensTest {

    @TempDir
    private Path home;
    private WhyFixture fixture;
    private LayersLensModel model;
    private LayersLensView view;
    private final Region elsewhere = new Region();

    @Start
    void start(Stage stage) throws IOException {
        Appearance appearance = new Appearance();
        appearance.choose(ThemeChoice.LIGHT);
        fixture = new WhyFixture(home);
        fixture.add("first", 1);
        fixture.add("second", 2);
        model = new LayersLensModel(fixture.desk, fixture.threads, appearance);
        fixture.settle();
        view = new LayersLensView(model);
        elsewhere.setFocusTraversable(true);
        stage.setScene(new Scene(new HBox(elsewhere, view), 810, 600));
        stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
        stage.show();
        model.front(true);
        fixture.settle();
    }

    private String said() {
        return view.lookup(".layer-view").getAccessibleText();
    }

    @Test
    void it_shows_the_first_layer_of_the_first_network_over_the_drawing() {
        assertThat(model.path().get()).contains(LayerPath.of(0));
        assertThat(said()).contains("conv 3@3");
    }

    @Test
    void another_layer_can_be_chosen(FxRobot robot) {
        ComboBox<Step> layers = robot.lookup("#lens-layer").queryComboBox();
        assertThat(layers.getItems()).hasSize(7);
        robot.interact(() -> layers.setValue(layers.getItems().get(2)));

        assertThat(said()).contains("maxpool 4");
    }

    @Test
    void a_network_that_cannot_be_read_shows_no_other_networks_layers_but_why(FxRobot robot) {
        robot.interact(() -> {
            fixture.desk.add("nowhere");
            fixture.settle();
        });
        robot.clickOn("#lens-network-C");

        assertThat(robot.lookup("#lens-missing").queryLabeled().getText()).startsWith("\"nowhere\" is no trained network");
        assertThat(view.lookup(".layer-view").isVisible()).isFalse();
        assertThat(robot.lookup("#lens-layer").query().isDisabled()).isTrue();

        robot.clickOn("#lens-network-A");
        assertThat(robot.lookup("#lens-missing").query().isVisible()).isFalse();
        assertThat(view.lookup(".layer-view").isVisible()).isTrue();
    }

    @Test
    void an_empty_desk_has_no_layers(FxRobot robot) {
        robot.interact(() -> List.copyOf(fixture.desk.networks()).forEach(fixture.desk::remove));

        assertThat(robot.lookup("#lens-missing").queryLabeled().getText()).isEqualTo("There is no network on the desk. Add one beside the answers.");
        assertThat(model.steps().get()).isEmpty();
    }

    @Test
    void another_network_can_be_chosen(FxRobot robot) {
        robot.clickOn("#lens-network-B");

        assertThat(model.network().get()).contains(fixture.desk.networks().get(1));
    }

    @Test
    void N_steps_to_the_next_place_and_says_how_its_number_comes_about(FxRobot robot) {
        String before = said();
        robot.interact(() -> robot.lookup(".layer-view").query().requestFocus());
        robot.push(KeyCode.N);

        assertThat(said()).isNotEqualTo(before).startsWith(before);
    }

    @Test
    void its_keys_count_wherever_the_focus_is_while_it_is_shown(FxRobot robot) {
        String before = said();
        robot.interact(elsewhere::requestFocus);
        robot.push(KeyCode.N);
        String after = said();
        assertThat(after).isNotEqualTo(before).startsWith(before);

        robot.push(KeyCode.P);
        assertThat(model.play().playing().get()).isTrue();
        robot.interact(() -> ((HBox) view.getParent()).getChildren().remove(view));
        assertThat(model.play().playing().get()).isFalse();
        robot.push(KeyCode.P);
        assertThat(model.play().playing().get()).isFalse();
    }

    @Test
    void P_plays_and_stops(FxRobot robot) {
        robot.interact(() -> robot.lookup(".layer-view").query().requestFocus());
        robot.push(KeyCode.P);
        assertThat(model.play().playing().get()).isTrue();
        assertThat(robot.lookup("#lens-play").queryButton().getText()).isEqualTo("Pause");

        robot.push(KeyCode.P);
        assertThat(model.play().playing().get()).isFalse();
    }

    @Test
    void behind_it_does_not_play_and_looks_at_nothing(FxRobot robot) {
        robot.interact(() -> {
            model.play().toggle();
            model.front(false);
            fixture.canvas.move(3, 0);
        });

        assertThat(model.play().playing().get()).isFalse();
        assertThat(fixture.background).isEmpty();
    }

    @Test
    void the_view_is_the_builders() {
        assertThat(view.lookup(".layer-view")).isInstanceOf(LayerView.class);
    }
}
