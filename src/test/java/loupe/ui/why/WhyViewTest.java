package loupe.ui.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class WhyViewTest {

    @TempDir
    private Path home;
    private WhyFixture fixture;
    private WhyViewModel model;
    private WhyView view;

    @Start
    void start(Stage stage) throws IOException {
        Appearance appearance = new Appearance();
        appearance.choose(ThemeChoice.LIGHT);
        fixture = new WhyFixture(home);
        fixture.add("first", 1);
        fixture.add("second", 2);
        model = fixture.model();
        fixture.settle();
        view = new WhyView(model, appearance);
        stage.setScene(new Scene(view, 860, 900));
        stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
        stage.show();
        model.front(true);
        fixture.settle();
    }

    private WhyCard card(String id) {
        Node found = view.lookup(id);
        return found instanceof WhyCard card ? card : (WhyCard) found.lookup(".why-card");
    }

    @Test
    void each_picture_says_what_it_shows_and_can_be_read_as_a_table() {
        for (String id : new String[] {"#why-saliency", "#why-occlusion", "#why-change", "#why-nearest", "#why-plane"}) {
            WhyCard card = card(id);
            WhyFigure figure = card.figure().orElseThrow();
            assertThat(figure.rows()).as(id).isNotEmpty().allSatisfy(row -> assertThat(row).hasSameSizeAs(figure.header()));
            assertThat(card.lookup(".why-picture").getAccessibleText()).isEqualTo(figure.sentence());
            assertThat(card.table().rows()).isEqualTo(figure.rows());
            assertThat(card.lookup(".figure-bar").isDisabled()).isFalse();
        }
    }

    @Test
    void the_map_says_how_many_of_its_pictures_have_a_sign() {
        assertThat(PlaneCard.signs(60)).isEqualTo("Each has the sign of its class; the star is your drawing.");
        assertThat(PlaneCard.signs(5000)).isEqualTo("One in 7 has the sign of its class, the others are dots in its colour; the star is your drawing.");
        assertThat(view.lookup("#why-plane").lookupAll(".why-small")).filteredOn(Label.class::isInstance)
                .anyMatch(words -> ((Label) words).getText().endsWith("of their variance. " + PlaneCard.signs(60)));
    }

    @Test
    void a_network_that_cannot_be_read_is_told_in_place_of_the_pictures(FxRobot robot) {
        robot.interact(() -> {
            fixture.desk.add("nowhere");
            fixture.settle();
        });
        robot.clickOn("#why-network-C");
        robot.interact(fixture::settle);

        assertThat(view.lookupAll(".label")).filteredOn(Node::isVisible)
                .anyMatch(words -> words instanceof Label label && label.getText().startsWith("\"nowhere\" is no trained network"));
    }

    @Test
    void a_press_on_another_networks_mark_shows_its_answer(FxRobot robot) {
        robot.clickOn("#why-network-B");

        assertThat(model.network().get()).contains(fixture.desk.networks().get(1));
    }

    @Test
    void a_class_can_be_chosen_by_its_name(FxRobot robot) {
        ComboBox<Optional<Integer>> classes = robot.lookup("#why-class").queryComboBox();
        robot.interact(() -> classes.setValue(Optional.of(4)));
        robot.interact(fixture::settle);

        assertThat(model.glance().get().orElseThrow().saliency().label()).isEqualTo(4);
        assertThat(card("#why-saliency").lookupAll(".label")).extracting(node -> ((Label) node).getText())
                .anyMatch(text -> text.startsWith("The gradient of 4's logit on each pixel:"));
    }

    @Test
    void the_smallest_change_is_put_on_the_drawing_by_its_button(FxRobot robot) {
        Button put = robot.lookup("#why-put").queryButton();
        assertThat(put.isDisabled()).isFalse();
        robot.interact(put::fire);

        assertThat(fixture.steps).containsExactly("smallest change");
    }

    @Test
    void the_star_moves_with_the_drawing(FxRobot robot) {
        Node star = robot.lookup("#why-star").query();
        assertThat(star.isVisible()).isTrue();
        double x = star.getLayoutX();
        double y = star.getLayoutY();
        robot.interact(() -> {
            fixture.canvas.drawing.set(true);
            fixture.canvas.move(-7, 2);
            fixture.settle();
        });

        assertThat(star.getLayoutX() != x || star.getLayoutY() != y).isTrue();
    }

    @Test
    void without_ink_it_says_what_to_do(FxRobot robot) {
        robot.interact(() -> {
            fixture.canvas.sheet.set(fixture.canvas.sheet.get().withDrawing(WhyFixture.LINE.withStrokes(java.util.List.of())));
            fixture.settle();
        });

        assertThat(view.getChildren().get(1)).matches(Node::isVisible);
        assertThat(((Label) view.getChildren().get(1)).getText()).isEqualTo("Draw something: here stands why a network answers as it does.");
    }

    @Test
    void every_control_has_a_name() {
        assertThat(view.lookupAll(".button, .combo-box, .toggle-button")).allSatisfy(node -> assertThat(node.getAccessibleText()).isNotBlank());
    }
}
