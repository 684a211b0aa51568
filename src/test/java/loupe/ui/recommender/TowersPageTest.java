package loupe.ui.recommender;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import loupe.ui.common.Appearance;
import loupe.ui.common.ThemeChoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class TowersPageTest {

    @TempDir
    private Path home;
    private Stage stage;
    private FilmsFixture fixture;
    private FilmsViewModel model;

    @Start
    void start(Stage first) {
        stage = first;
        Appearance appearance = new Appearance();
        appearance.choose(ThemeChoice.LIGHT);
        fixture = new FilmsFixture(home);
        model = fixture.films();
        stage.setScene(new Scene(new FilmsView(model, appearance), 1224, 720));
        stage.getScene().getStylesheets().addAll("/loupe/ui/bridge.css", "/loupe/ui/loupe.css");
        stage.show();
        fixture.settle();
    }

    @AfterEach
    void tidy(FxRobot robot) {
        robot.interact(() -> {
            model.close();
            stage.hide();
            javafx.application.Application.setUserAgentStylesheet(null);
        });
    }

    @Test
    void wires_lead_from_stage_to_stage_and_a_switch_keeps_the_keyboard(FxRobot robot) {
        robot.interact(() -> model.turnTo(Page.TOWERS));
        Node lane = robot.lookup("#films-lane-films").query();
        int stages = lane.lookupAll(".films-stage").size();
        assertThat(lane.lookupAll(".films-wire")).hasSize(stages);
        assertThat(lane.lookupAll(".films-wire")).allSatisfy(wire -> assertThat(wire.getBoundsInParent().getHeight()).isPositive());

        robot.interact(() -> robot.lookup("#films-tell-genre-genres").query().requestFocus());
        robot.interact(() -> robot.lookup("#films-tell-genre-genres").queryAs(CheckBox.class).fire());

        assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("films-tell-genre-genres");
        assertThat(lane.lookupAll(".films-wire").stream().filter(wire -> wire.getPseudoClassStates().stream().anyMatch(state -> state.getPseudoClassName().equals("off"))))
                .as("genres, letters of the title, which are off, and the poster, which is not there").hasSizeBetween(2, 3);
    }

    @Test
    void a_click_on_a_stage_shows_what_goes_in_and_what_became_of_it(FxRobot robot) {
        robot.interact(() -> {
            Hall hall = FilmsFixture.hall(model);
            hall.models().replace(fixture.towers(hall.films()));
            hall.towers().take(7);
            model.turnTo(Page.TOWERS);
        });
        robot.interact(() -> robot.lookup("#films-stage-films-2").queryAs(ToggleButton.class).fire());
        assertThat(robot.lookup("#films-towers-sight").queryAs(Label.class).getText()).isEqualTo("Of this film: Comedy.");
        assertThat(robot.lookup("#films-towers-sight-vector").query().isVisible()).isFalse();

        robot.interact(() -> robot.lookup("#films-stage-films-9").queryAs(ToggleButton.class).fire());
        assertThat(robot.lookup("#films-towers-sight").queryAs(Label.class).getText()).isEqualTo("What the tower made of this film:");
        assertThat(robot.lookup("#films-towers-sight-vector").query().isVisible()).isTrue();
        assertThat(robot.lookup("#films-towers-knot").queryAs(Label.class).getText()).isEqualTo("cosine +");
    }
}
